"""Files rewritten piece by piece."""

import pytest
from PIL import Image

from media_library.pictures.strip import strip_jpeg, strip_png, strip_webp
from tests.factories import photos
from tests.factories.media_library import picture

STRIPS = {"JPEG": strip_jpeg, "PNG": strip_png, "WEBP": strip_webp}


@pytest.mark.parametrize("kind", STRIPS)
def test_a_file_without_notes_stays_as_it_is(kind):
    made = picture((64, 48), kind)

    assert STRIPS[kind](made) == made


@pytest.mark.parametrize("kind", STRIPS)
def test_what_is_appended_is_left_out(kind):
    made = picture((64, 48), kind)

    assert STRIPS[kind](made + b"a film of a phone") == made


@pytest.mark.parametrize("kind", STRIPS)
def test_a_file_that_breaks_off_anywhere_is_refused(kind):
    made = STRIPS[kind](photos.photo(kind, size=(40, 30)))

    for length in range(0, len(made), 7):
        with pytest.raises(ValueError, match=r"breaks off|no start|no marker"):
            STRIPS[kind](made[:length])


@pytest.mark.parametrize("kind", STRIPS)
def test_another_format_is_refused(kind):
    with pytest.raises(ValueError, match="no start"):
        STRIPS[kind](b"GIF89a" + b"\0" * 40)


def test_scans_of_a_progressive_photo_all_stay():
    import io

    made = photos.photo(progressive=True)
    before, after = Image.open(io.BytesIO(made)), Image.open(io.BytesIO(strip_jpeg(made)))

    assert after.info.get("progressive")
    assert after.tobytes() == before.tobytes()


def test_a_thumbnail_inside_the_first_segment_goes():
    made = picture((64, 48))
    length = int.from_bytes(made[4:6], "big")
    thumbnail = b"\x01\x01" + b"abc"
    fat = made[:4] + (length + 3).to_bytes(2, "big") + made[6:18] + thumbnail + made[4 + length :]

    assert strip_jpeg(fat) == made


def test_fill_bytes_before_a_marker_are_passed_over():
    made = picture((64, 48))

    assert strip_jpeg(made[:2] + b"\xff\xff" + made[2:]) == made
