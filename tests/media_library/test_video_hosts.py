"""Video services."""

import pytest

from media_library.video_hosts import host_of

HASH = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    "url",
    [
        f"https://rutube.ru/video/{HASH}/",
        f"https://rutube.ru/video/private/{HASH}/?p=key",
        f"https://www.rutube.ru/shorts/{HASH}",
        "https://vk.com/video-123_456",
        "https://vkvideo.ru/video-123_456",
        "https://vkvideo.ru/playlist/-1_2/video-123_456",
        "https://VK.com/clip-1_2",
    ],
)
def test_videos_of_known_services(url):
    assert host_of(url) is not None


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://vk.com/video-123_456",
        "https://vk.com/club1",
        "https://rutube.ru/channel/1/",
        f"https://rutube.ru.evil.example/video/{HASH}/",
        f"https://evil.example/rutube.ru/video/{HASH}/",
        "https://youtube.com/watch?v=1",
        "javascript:alert(1)",
    ],
)
def test_everything_else_is_unknown(url):
    assert host_of(url) is None
