"""Video."""

import pytest

from media_library.blocks import VideoBlock
from tests.factories.media_library import MP4, VTT, DocumentFactory, ImageFactory, with_copies

pytestmark = pytest.mark.django_db
RUTUBE = "https://rutube.ru/video/0123456789abcdef0123456789abcdef/"
WORDS = "<p>Утро, фургон у школы.</p>"


def value(**fields):
    empty = dict.fromkeys(("url", "duration", "age_mark", "caption", "transcript"), "")
    nothing = dict.fromkeys(("file", "poster", "captions"))
    return {"title": "Один день", "has_captions": False, **empty, **nothing, **fields}


@pytest.fixture
def film():
    return DocumentFactory(content=MP4, name="den.mp4")


def test_a_foreign_video_is_a_link_that_says_where_it_leads(html):
    printed = html(VideoBlock(), value(url=RUTUBE, transcript=WORDS))

    assert f'<a class="video" href="{RUTUBE}">' in printed
    assert "Rutube" in printed
    assert "Один день" in printed


@pytest.mark.parametrize("tag", ["<iframe", "<script", "<embed", "<object", 'src="https://'])
def test_nothing_foreign_loads_before_the_click(html, tag):
    assert tag not in html(VideoBlock(), value(url=RUTUBE, transcript=WORDS))


def test_an_own_file_plays_here_and_loads_nothing_before(html, film):
    captions = DocumentFactory(content=VTT, name="den.vtt")
    poster = with_copies(ImageFactory(), "ph")
    printed = html(VideoBlock(), value(file=film.pk, captions=captions.pk, poster=poster.pk))

    assert '<video class="ph" controls preload="none"' in printed
    assert 'type="video/mp4"' in printed
    assert '<track kind="captions" srclang="ru"' in printed
    assert 'poster="/media/' in printed


def test_the_words_can_be_read(html):
    printed = html(VideoBlock(), value(url=RUTUBE, transcript=WORDS))

    assert "<details><summary>" in printed
    assert "фургон у\u00a0школы" in printed


def test_the_age_mark_and_the_length_are_shown(html):
    printed = html(VideoBlock(), value(url=RUTUBE, age_mark="12+", duration="1:04:10"))

    assert '<span class="badge">12+</span>' in printed
    assert "64" not in printed
    assert "10" in printed


def test_a_video_with_words_is_published(refusals, film):
    assert refusals(VideoBlock(), value(url=RUTUBE, transcript=WORDS)) == []
    assert refusals(VideoBlock(), value(file=film, transcript=WORDS)) == []


@pytest.mark.parametrize("words", ["", "<p></p>", "<p> </p>"])
def test_a_video_without_words_is_a_draft(refusals, words):
    silent = value(url=RUTUBE, transcript=words)

    assert len(refusals(VideoBlock(), silent)) == 1
    assert refusals(VideoBlock(), silent, draft=True) == []


def test_a_source_is_needed_to_publish(refusals):
    assert refusals(VideoBlock(), value(transcript=WORDS))
    assert refusals(VideoBlock(), value(transcript=WORDS), draft=True) == []


def test_two_sources_are_refused(refusals, film):
    assert refusals(VideoBlock(), value(url=RUTUBE, file=film, transcript=WORDS), draft=True)


def test_wrong_kinds_of_files_are_refused(refusals):
    pdf = DocumentFactory()

    assert refusals(VideoBlock(), value(file=pdf, transcript=WORDS), draft=True)
    assert refusals(VideoBlock(), value(url=RUTUBE, captions=pdf, transcript=WORDS), draft=True)


@pytest.mark.parametrize("duration", ["долго", "4", "4:70", "100:00:00"])
def test_a_length_is_minutes_and_seconds(refusals, duration):
    assert refusals(VideoBlock(), value(url=RUTUBE, transcript=WORDS, duration=duration))


@pytest.mark.parametrize(
    ("duration", "length"), [("4:10", (0, 4, 10)), ("1:04:10", (1, 4, 10)), ("", None)]
)
def test_lengths(duration, length):
    assert VideoBlock().normalize(value(duration=duration)).length == length
