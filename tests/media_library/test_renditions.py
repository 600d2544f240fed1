"""Policy of picture sizes."""

import re

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from PIL import Image
from procrastinate.contrib.django.models import ProcrastinateJob

from media_library import renditions
from media_library.models import PortalImage, PortalRendition
from tests.factories import photos
from tests.factories.media_library import ImageFactory, with_copies

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_asked():
    cache.clear()


@pytest.fixture
def made():
    """Return a function that gives the copies of a picture of a shape."""

    def of(kind, shape=(1600, 1000), **fields):
        image = with_copies(ImageFactory(shape=shape, **fields), kind)
        return renditions.copies(PortalImage.objects.get(pk=image.pk), kind)

    return of


@pytest.mark.parametrize("kind", renditions.PAGE_KINDS)
def test_every_kind_has_webp_by_widths_and_one_jpeg(made, kind):
    found = made(kind, (2000, 1500))

    assert {copy.file.name.rsplit(".", 1)[1] for copy in found.webp} == {"webp"}
    assert found.jpeg.file.name.endswith(".jpg")
    assert found.srcset.count("w") >= len(renditions.KINDS[kind].operations)


@pytest.mark.parametrize(("kind", "ratio"), [("cover", 3 / 2), ("ph", 16 / 9), ("ph--wide", 8 / 3)])
def test_copies_have_the_shape_of_their_place(made, kind, ratio):
    copy = made(kind, (2000, 1500)).jpeg

    assert copy.width / copy.height == pytest.approx(ratio, rel=0.02)


def test_a_portrait_is_never_cut(made):
    copy = made("ph--fit", (900, 1200)).jpeg

    assert copy.width / copy.height == pytest.approx(0.75, rel=0.02)


def test_a_cover_is_cut_around_the_point_of_interest(made):
    """The drawing is red in its upper left corner only."""
    file = ContentFile(photos.photo(size=(900, 1800)), "a.jpg")
    point = {
        "focal_point_x": 90,
        "focal_point_y": 90,
        "focal_point_width": 90,
        "focal_point_height": 90,
    }

    def is_red(copy):
        with copy.file.open() as stored, Image.open(stored) as shown:
            red, green, _blue = shown.convert("RGB").getpixel((20, 20))
        return red > 200 > green

    assert is_red(made("cover", file=file, **point).jpeg)
    assert not is_red(made("cover", file=file).jpeg)


def test_a_small_original_is_not_enlarged_nor_listed_twice(made):
    found = made("cover", (300, 200))

    assert found.jpeg.width <= 300
    assert found.srcset.count("w,") == 0


def test_social_networks_get_one_jpeg():
    assert [each.spec for each in renditions.KINDS["social"].filters] == [
        "fill-1200x630|format-jpeg"
    ]


def test_names_of_copies_tell_nothing_and_cannot_be_guessed(made):
    file = ContentFile(photos.photo(), "Иванов Петя 3А.jpg")
    names = [copy.file.name for copy in made("ph", file=file).webp]

    assert all(re.fullmatch(r"images/[0-9a-f]{16}\.webp", name) for name in names)


def test_no_request_makes_a_copy(monkeypatch):
    image = ImageFactory()
    monkeypatch.setattr(PortalImage, "generate_rendition_file", None)

    assert renditions.copies(image, "cover") is None
    assert not PortalRendition.objects.exists()


def test_some_copies_are_shown_while_others_are_being_made():
    image = ImageFactory()
    image.get_rendition("fill-480x270|format-webp")

    found = renditions.copies(image, "ph")

    assert found.main == found.webp[0]
    assert found.srcset.endswith(" 480w")
    assert found.jpeg is None


def asked():
    return ProcrastinateJob.objects.filter(task_name="media.copies_of_picture")


def test_the_worker_is_asked_once_for_what_is_missing():
    image = ImageFactory()
    renditions.copies(image, "ph")
    renditions.copies(image, "cover")

    assert asked().get().args == {"image_id": image.pk}


def test_nobody_is_asked_where_nothing_is_missing(made):
    made("cover")

    assert not asked().exists()


@pytest.mark.parametrize("kind", renditions.KINDS)
@pytest.mark.parametrize("shape", [(1600, 1000), (900, 1200), (2400, 800), (300, 200)])
def test_the_size_is_known_before_the_copy_is_made(made, kind, shape):
    found = made(kind, shape).jpeg
    image = PortalImage.objects.get()

    assert renditions.size(image, kind) == (found.width, found.height)


def test_any_copy_is_the_largest_of_all():
    image = ImageFactory()
    assert renditions.any_copy(image, "ph") is None
    image.get_rendition("max-165x165")
    image.get_rendition("max-800x600")

    assert renditions.any_copy(image, "ph").main.filter_spec == "max-800x600"


def test_the_picture_for_social_networks_has_an_address_once_it_is_made():
    image = ImageFactory()
    assert image.social_url == ""

    assert with_copies(image, "social").social_url.endswith(".jpg")


@pytest.mark.parametrize("number", [2, 6])
def test_copies_of_many_pictures_are_one_query(django_assert_num_queries, number):
    for image in ImageFactory.create_batch(number, shape=(300, 200)):
        with_copies(image, "cover")
    images = list(PortalImage.objects.all())

    with django_assert_num_queries(1):
        renditions.prefetch(images, "cover")
    with django_assert_num_queries(0):
        assert all(renditions.copies(image, "cover") for image in images)
