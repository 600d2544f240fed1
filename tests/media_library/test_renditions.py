"""Policy of picture sizes."""

import pytest

from media_library import renditions
from media_library.models import PortalImage, PortalRendition
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import ImageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", renditions.PAGE_KINDS)
def test_every_kind_has_webp_by_widths_and_one_jpeg(kind):
    copies = renditions.copies(ImageFactory(shape=(2000, 1500)), kind)

    assert {copy.url.rsplit(".", 1)[1] for copy in copies.webp} == {"webp"}
    assert copies.jpeg.url.endswith(".jpg")
    assert copies.srcset.count("w") >= len(renditions.KINDS[kind].operations)


@pytest.mark.parametrize(("kind", "ratio"), [("cover", 3 / 2), ("ph", 16 / 9), ("ph--wide", 8 / 3)])
def test_copies_have_the_shape_of_their_place(kind, ratio):
    copy = renditions.copies(ImageFactory(shape=(2000, 1500)), kind).jpeg

    assert copy.width / copy.height == pytest.approx(ratio, rel=0.02)


def test_a_portrait_is_never_cut():
    copy = renditions.copies(ImageFactory(shape=(900, 1200)), "ph--fit").jpeg

    assert copy.width / copy.height == pytest.approx(0.75, rel=0.02)


def test_a_cover_keeps_the_point_of_interest():
    image = ImageFactory(shape=(900, 1800))
    before = renditions.copies(image, "cover").jpeg
    image.focal_point_x, image.focal_point_y = 450, 1700
    image.focal_point_width = image.focal_point_height = 50
    image.save()

    assert renditions.copies(image, "cover").jpeg.url != before.url


def test_copies_of_the_old_cut_are_not_shown():
    image = ImageFactory(shape=(900, 1800))
    old = renditions.copies(image, "cover").jpeg
    image.focal_point_x, image.focal_point_y = 450, 1700
    image.focal_point_width = image.focal_point_height = 50
    image.save()
    renditions.prefetch([image], "cover")

    assert renditions.copies(image, "cover").jpeg != old


def test_what_is_loaded_for_many_is_what_one_has():
    image = ImageFactory(shape=(2000, 1500))
    alone = renditions.copies(image, "ph")
    renditions.prefetch([image])

    assert image.ready_copies is not None
    assert renditions.copies(image, "ph") == alone


def test_a_copy_made_for_a_reader_serves_the_rest_of_the_page(django_assert_num_queries):
    key = ImageFactory().pk
    twice = [PortalImage.objects.get(pk=key), PortalImage.objects.get(pk=key)]
    renditions.prefetch(twice, "cover")
    renditions.copies(twice[0], "cover")

    with django_assert_num_queries(0):
        assert all(renditions.copies(image, "cover") for image in twice)


def test_consents_of_people_come_with_the_copies(two_centres, django_assert_num_queries):
    consent = ConsentRecordFactory(site=two_centres.own.site)
    keys = [ImageFactory(people_shown=True, consent=consent).pk for _each in range(3)]
    images = list(PortalImage.objects.filter(pk__in=keys))

    with django_assert_num_queries(2):
        renditions.prefetch(images, "cover")
        assert not any(image.is_withheld for image in images)


def test_a_small_original_is_not_enlarged_nor_listed_twice():
    copies = renditions.copies(ImageFactory(shape=(300, 200)), "cover")

    assert copies.jpeg.width <= 300
    assert copies.srcset.count("w,") == 0


def test_social_networks_get_one_jpeg():
    assert [each.spec for each in renditions.KINDS["social"].filters] == [
        "fill-1200x630|format-jpeg"
    ]


def test_existing_copies_are_not_made_again(caplog):
    image = ImageFactory()
    renditions.copies(image, "cover")
    made = PortalRendition.objects.count()
    caplog.clear()

    renditions.copies(PortalImage.objects.get(pk=image.pk), "cover")

    assert PortalRendition.objects.count() == made
    assert not caplog.records


def test_a_copy_made_for_a_reader_is_logged(caplog):
    renditions.copies(ImageFactory(), "cover")

    assert "while a page is shown" in caplog.text


def test_a_lost_original_gives_no_copies():
    image = ImageFactory()
    image.file.storage.delete(image.file.name)

    assert renditions.copies(PortalImage.objects.get(pk=image.pk), "cover") is None


@pytest.mark.parametrize("number", [2, 6])
def test_copies_of_many_pictures_are_one_query(django_assert_num_queries, number):
    for image in ImageFactory.create_batch(number, shape=(300, 200)):
        renditions.copies(image, "cover")
    images = list(PortalImage.objects.all())

    with django_assert_num_queries(1):
        renditions.prefetch(images, "cover")
    with django_assert_num_queries(0):
        assert all(renditions.copies(image, "cover") for image in images)
