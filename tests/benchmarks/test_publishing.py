"""What the measurement of publishing sends and how it counts; no time is asserted."""

import pytest

from benchmarks import publishing
from benchmarks.desk import Desk
from core.models import CentreSettings
from media_library.models import PortalImage
from news.models import NewsPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(no_centres):
    return Desk("bench.localhost", 3)


def test_a_news_item_with_all_the_pictures_is_published(desk):
    queries = desk.publish(1)

    page = NewsPage.objects.get()
    shown = [
        page.cover,
        *(block.value["image"] for block in page.body if block.block_type == "picture"),
    ]
    assert page.live
    assert queries > 0
    assert {*shown, *(photo.image for photo in page.photos.all())} == set(desk.pictures)


def test_pictures_are_uploaded_into_the_centre(desk):
    desk.upload(publishing._photo(1)[:])

    image = PortalImage.objects.latest("pk")
    assert (image.width, image.height) == publishing.LARGE
    assert image.collection == CentreSettings.objects.get().collection


def test_the_most_queries_are_told():
    asked = []

    def act(number):
        asked.append(number)
        return number

    cost = publishing.measure(act, 2)

    assert asked == list(range(publishing.WARM_UP + 2))
    assert cost.queries == publishing.WARM_UP + 1
