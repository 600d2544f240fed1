"""A photo with its place goes in, a picture without a word of it comes out."""

import io
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from PIL import Image, JpegImagePlugin

from media_library.pictures import CleanPicture, clean
from tests.factories import photos
from tests.factories.media_library import picture, upload

PHONE = Path(__file__).with_name("phone.heic")
NAMES = {"JPEG": "a.jpg", "PNG": "a.png", "WEBP": "a.webp", "AVIF": "a.avif"}


def cleaned(kind, **options):
    made = photos.photo(kind, **options)
    assert photos.notes_in(made), "the test's own photo tells nothing"
    return clean(upload(NAMES[kind], made))


def opened(file):
    file.seek(0)
    return Image.open(io.BytesIO(file.read()))


def corner(image, right=False):
    """The colour of the upper corner; red in the drawing as it was made."""
    red, _green, blue = image.convert("RGB").getpixel((image.width - 5 if right else 5, 5))
    return "red" if red > 200 > blue else "other"


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("orientation", [1, 6])
def test_nothing_tells_of_place_device_or_person(kind, orientation):
    file = cleaned(kind, orientation=orientation)

    assert photos.notes_in(file.read()) == []


@pytest.mark.parametrize("kind", NAMES)
def test_the_profile_of_colours_stays(kind):
    assert opened(cleaned(kind)).info["icc_profile"] == photos.profile()


@pytest.mark.parametrize("kind", NAMES)
def test_the_picture_is_turned_upright(kind):
    image = opened(cleaned(kind, orientation=6))

    assert image.size == (480, 640)
    assert (corner(image), corner(image, right=True)) == ("other", "red")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_shows_as_the_phone_showed_it(orientation):
    from PIL import ImageOps

    made = photos.photo(orientation=orientation)
    shown = ImageOps.exif_transpose(Image.open(io.BytesIO(made)))

    image = opened(clean(upload("a.jpg", made)))

    assert image.size == shown.size
    assert corner(image) == corner(shown)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_an_upright_picture_is_the_same_to_the_pixel(kind):
    made = photos.photo(kind)
    before = Image.open(io.BytesIO(made))

    assert opened(clean(upload(NAMES[kind], made))).tobytes() == before.tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_cleaning_twice_changes_nothing(kind):
    once = cleaned(kind).read()

    assert clean(upload(NAMES[kind], once)).read() == once


def test_a_turned_photo_keeps_its_quality():
    made = photos.photo(orientation=6, quality=97)
    before = Image.open(io.BytesIO(made))
    after = opened(clean(upload("a.jpg", made)))

    assert after.quantization == before.quantization
    assert JpegImagePlugin.get_sampling(after) == JpegImagePlugin.get_sampling(before)


def test_a_photo_of_a_phone_in_heic_becomes_jpeg():
    made = PHONE.read_bytes()
    assert "SecretMaker" in photos.notes_in(made)

    file = clean(upload("IMG_2034.HEIC", made))

    assert file.name == "img_2034.jpg"
    assert file.content_type == "image/jpeg"
    assert photos.notes_in(file.read()) == []
    assert opened(file).size == (64, 96)


def test_avif_with_transparency_becomes_png():
    made = io.BytesIO()
    Image.new("RGBA", (40, 30), (200, 0, 0, 90)).save(made, "AVIF")

    file = clean(upload("znak.avif", made.getvalue()))

    assert file.name == "znak.png"
    assert opened(file).convert("RGBA").getpixel((5, 5))[3] == pytest.approx(90, abs=3)


def test_avif_with_a_useless_channel_of_transparency_becomes_jpeg():
    made = io.BytesIO()
    Image.new("RGBA", (40, 30), (200, 0, 0, 255)).save(made, "AVIF")

    assert clean(upload("znak.avif", made.getvalue())).name == "znak.jpg"


@pytest.mark.parametrize("options", [{}, {"icc_profile": b"broken"}])
def test_colours_of_print_become_those_of_screens(options):
    made = io.BytesIO()
    Image.new("CMYK", (40, 30), (0, 255, 255, 0)).save(made, "JPEG", **options)

    image = opened(clean(upload("a.jpg", made.getvalue())))

    assert image.mode == "RGB"
    assert image.getpixel((5, 5))[0] > 180


def test_sixteen_bits_become_eight():
    made = io.BytesIO()
    Image.new("I;16", (40, 30), 32768).save(made, "PNG")

    image = opened(clean(upload("a.png", made.getvalue())))

    assert (image.mode, image.getpixel((5, 5))) == ("L", 128)


def test_a_palette_keeps_its_transparency():
    made = io.BytesIO()
    Image.new("P", (40, 30), 3).save(made, "PNG", transparency=3)

    assert opened(clean(upload("a.png", made.getvalue()))).has_transparency_data


def test_names_become_latin_and_end_as_the_format_does():
    file = clean(upload("Праздник в Доме творчества.JPEG", photos.photo()))

    assert file.name == "prazdnik-v-dome-tvorchestva.jpg"


def test_what_is_clean_is_not_cleaned_again():
    file = cleaned("JPEG")

    assert isinstance(file, CleanPicture)
    assert clean(file) is file


def refusal(name, content):
    with pytest.raises(ValidationError) as caught:
        clean(upload(name, content))
    return caught.value


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "refused_svg", "PNG"),
        ("a.png", b"<?xml version='1.0'?>\n<svg width='9'></svg>", "refused_svg", "программа"),
        ("a.gif", picture((8, 6), "GIF"), "refused_gif", "видео"),
        ("a.jpg", b"MZ" + b"\0" * 300, "refused_other", "JPEG, PNG, WebP, AVIF, HEIC"),
        ("a.pdf", b"%PDF-1.7", "refused_other", "не картинка для сайта"),
        ("a.jpg", picture((8, 6), "PNG"), "wrong_name", "PNG"),
        ("a", picture((8, 6)), "wrong_name", "JPEG"),
        ("a.webp", photos.moving("WEBP"), "animated", "движется"),
        ("a.png", photos.moving("PNG"), "animated", "движется"),
        ("a.avif", photos.moving("AVIF"), "animated", "движется"),
        ("a.jpg", picture((900, 600))[:-900], "damaged", "повреждено"),
        ("a.jpg", picture((900, 600))[:-2], "damaged", "повреждено"),
        ("a.png", picture((900, 600), "PNG")[:-300], "damaged", "повреждено"),
        ("a.webp", picture((900, 600), "WEBP")[:-30], "damaged", "повреждено"),
        ("a.avif", picture((90, 60), "AVIF")[:-60], "damaged", "повреждено"),
        ("a.heic", PHONE.read_bytes()[:-900], "damaged", "повреждено"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "damaged", "повреждено"),
    ],
)
def test_a_refusal_says_what_to_do(name, content, code, words):
    refused = refusal(name, content)

    assert refused.code == code
    assert words in refused.messages[0]


def test_a_bomb_is_refused_by_its_header(monkeypatch):
    monkeypatch.setattr(Image.Image, "load", _explode)
    for size in ((10_000, 7_000), (60_000, 60_000)):
        assert refusal("a.png", photos.bomb(*size)).code == "too_many_pixels"


def _explode(self):
    raise AssertionError("a pixel was unpacked")


def test_a_heavy_file_is_not_read(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 1000

    class Heavy:
        name, size = "a.jpg", 1001
        read = _explode

    with pytest.raises(ValidationError) as caught:
        clean(Heavy())

    assert caught.value.code == "too_large"
    assert "1000" in caught.value.messages[0]


def test_a_photo_with_a_second_picture_inside_keeps_the_first():
    made = io.BytesIO()
    first, second = photos.drawing(), photos.drawing((64, 48))
    first.save(made, "MPO", save_all=True, append_images=[second])

    file = clean(upload("a.jpg", made.getvalue()))

    assert file.size < len(made.getvalue()) - 300
    assert opened(file).format == "JPEG"
    assert opened(file).size == (640, 480)


def test_notes_that_cannot_be_read_do_not_hinder():
    made = picture((64, 48))
    broken = b"\xff\xe1\x00\x0eExif\0\0GARBAG"

    assert clean(upload("a.jpg", made[:2] + broken + made[2:])).read() == made
