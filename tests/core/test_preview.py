"""A draft in its looks and widths."""

import pytest
from django.urls import reverse

from tests.factories.media_library import ImageFactory
from tests.factories.news import make_index, make_news
from users.models import Role

pytestmark = pytest.mark.django_db
LARGE = 'data-size="150" data-scheme="bw"'


@pytest.fixture
def desk(client, two_centres):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


@pytest.fixture
def index(two_centres):
    return make_index(two_centres.own)


def look(desk, page, mode=""):
    url = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    return desk.get(url, {"mode": mode}).content.decode()


def test_a_draft_is_seen_as_everybody_will_see_it(desk, index):
    assert "data-size" not in look(desk, make_news(index, live=False))[:400]


def test_a_draft_is_seen_in_the_version_for_the_visually_impaired(desk, index):
    page = make_news(index, live=False, cover=ImageFactory(description="Шестерни"))

    html = look(desk, page, "accessible")

    assert LARGE in html[:400]
    assert "<img" not in html.split("<main")[1]
    assert "Шестерни" in html.replace("\u00ad", "")


def test_lists_are_seen_in_it_too(desk, index):
    assert LARGE in look(desk, index, "accessible")[:400]


def test_the_look_of_the_editor_stays_his_own(desk, index):
    look(desk, index, "accessible")

    assert "data-size" not in desk.get("/novosti/").content.decode()[:400]


def test_the_form_offers_looks_and_widths_in_russian(desk, index):
    page = make_news(index, live=False)

    html = desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert "Версия для слабовидящих" in html
    assert {size["name"] for size in page.preview_sizes} == {"mobile", "tablet", "desktop"}
    assert all(not str(size["label"]).isascii() for size in page.preview_sizes)
