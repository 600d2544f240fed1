"""Upload of many pictures at once: the server itself limits their number."""

import pytest
from django.conf import settings
from django.urls import reverse

from media_library.models import PortalImage
from tests.factories.media_library import picture, upload

pytestmark = pytest.mark.django_db


def send(desk, centre, count):
    files = [upload(f"{number}.png", picture((8, 8 + number), "PNG")) for number in range(count)]
    data = {"files[]": files, "title": "Фото", "collection": centre.collection.pk}
    return desk.post(reverse("wagtailimages:add_multiple"), data)


def test_one_picture_of_a_request_is_kept(desk, two_centres):
    assert send(desk, two_centres.own, 1).json()["success"]
    assert PortalImage.objects.count() == 1


def test_two_in_a_request_are_refused_in_words_and_neither_is_kept(desk, two_centres):
    answer = send(desk, two_centres.own, 2).json()

    assert not answer["success"]
    assert answer["error_message"].startswith("За один запрос – одна картинка")
    assert not PortalImage.objects.exists()


def test_more_than_the_limit_never_reach_the_view(desk, two_centres):
    answer = send(desk, two_centres.own, settings.UPLOAD_MAX_PICTURES + 1)

    assert answer.status_code == 400
    assert not PortalImage.objects.exists()
