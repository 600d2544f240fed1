"""Copies of pictures made by the worker."""

from collections import defaultdict

import pytest

from core.blocks import BodyBlock
from media_library import renditions, warming
from media_library.models import PortalImage, PortalRendition
from media_library.outbox_handlers import make_copies_anew, make_copies_for_page
from tests.factories.media_library import ImageFactory

pytestmark = pytest.mark.django_db


class Entry:
    """What a handler looks at in a row of the outbox."""

    def __init__(self, instance):
        self.instance = instance


@pytest.fixture
def image():
    return ImageFactory(shape=(1600, 1000))


@pytest.fixture
def page(two_centres, image):
    page = two_centres.own.home
    page.social_image = image
    page.save()
    return page


def specs(image):
    return set(PortalRendition.objects.filter(image=image).values_list("filter_spec", flat=True))


def test_after_the_outbox_a_published_page_has_its_copies(page, image):
    make_copies_for_page(Entry(page))

    assert specs(image) == {"fill-1200x630|format-jpeg"}


def test_a_draft_gets_none(page, image):
    page.live = False

    make_copies_for_page(Entry(page))

    assert specs(image) == set()


def test_what_is_gone_is_passed_over():
    make_copies_for_page(Entry(None))
    make_copies_anew(Entry(None))

    assert not PortalRendition.objects.exists()


def test_a_second_run_makes_nothing(page):
    assert warming.warm(page) == 1
    assert warming.warm(page) == 0


def test_blocks_need_the_kinds_they_show(image):
    portrait = ImageFactory(shape=(600, 900))
    words = {"alt": "Да", "decorative": False, "caption": "", "source": "", "layout": "auto"}
    body = BodyBlock().to_python(
        [
            {"type": "picture", "value": {"image": portrait.pk, **words}, "id": "1"},
            {"type": "gallery", "value": {"pictures": [{"image": image.pk, **words}]}, "id": "2"},
            {"type": "video", "value": {"poster": portrait.pk}, "id": "3"},
        ]
    )
    needs = defaultdict(set)

    warming._collect(body, needs)

    assert needs == {portrait.pk: {"ph--fit", "ph"}, image.pk: {"ph"}}


def test_a_view_after_the_worker_makes_no_copies(image, caplog):
    warming._make(image, renditions.filters(["ph"]))
    caplog.clear()
    value = {"image": image.pk, "alt": "Да", "decorative": False}
    body = BodyBlock()

    printed = str(body.render(body.to_python([{"type": "picture", "value": value, "id": "1"}])))

    assert "<picture>" in printed
    assert "while a page is shown" not in caplog.text


def test_a_new_point_of_interest_makes_new_copies(page, image):
    make_copies_for_page(Entry(page))
    image.focal_point_x, image.focal_point_y = 1500, 900
    image.focal_point_width = image.focal_point_height = 20
    image.save()

    make_copies_anew(Entry(PortalImage.objects.get(pk=image.pk)))

    assert PortalRendition.objects.filter(image=image).count() == 2


def test_a_lost_file_does_not_stop_the_worker(page, image):
    image.file.storage.delete(image.file.name)

    assert warming.warm(page) == 0
