"""Video services whose pages a video may lead to; nothing of theirs loads on the portal."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class VideoHost:
    """A service: its name, hosts and the paths of its videos."""

    name: Any
    hosts: frozenset[str]
    path: re.Pattern[str]


HOSTS = (
    VideoHost(
        _("VK Video"),
        frozenset(("vk.com", "www.vk.com", "m.vk.com", "vk.ru", "vkvideo.ru", "www.vkvideo.ru")),
        re.compile(r"/(video|clip)-?\d+_\d+/?|/playlist/-?\d+_\d+/video-?\d+_\d+/?"),
    ),
    VideoHost(
        _("Rutube"),
        frozenset(("rutube.ru", "www.rutube.ru")),
        re.compile(r"/(video|shorts)/(private/)?[0-9a-f]{32}/?"),
    ),
)


def host_of(url: str) -> VideoHost | None:
    """Return the service of a video's address, None for any other address."""
    parts = urlsplit(url)
    if parts.scheme != "https":
        return None
    for host in HOSTS:
        if parts.netloc.lower() in host.hosts and host.path.fullmatch(parts.path):
            return host
    return None
