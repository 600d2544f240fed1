"""A draft for the next year beside the page."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from core.next_year.copying import copy_for_next_year
from home.models import StandardPage
from news.models import NewsPage
from tests.factories.news import add_photos, make_index, make_news
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR)


@pytest.fixture
def page(two_centres):
    return make_news(
        make_index(two_centres.own),
        "Набор 2025/26",
        slug="nabor-2025-26",
        date=datetime(2025, 9, 1, 9, tzinfo=UTC),
        pinned_until=date(2025, 9, 30),
        review_due=date(2028, 2, 29),
        expire_at=datetime(2099, 1, 1, tzinfo=UTC),
        seo_title="Набор 2025",
    )


@pytest.fixture
def copy(page, editor):
    return NewsPage.objects.get(pk=copy_for_next_year(page, editor).pk)


def test_the_copy_is_a_draft_of_the_next_year(copy, page, editor):
    assert (copy.title, copy.slug, copy.draft_title) == (
        "Набор 2026/27",
        "nabor-2026-27",
        copy.title,
    )
    assert copy.seo_title == "Набор 2026"
    assert not copy.live
    assert copy.owner == editor
    assert copy.get_parent() == page.get_parent()
    assert copy.first_published_at is None


def test_its_days_are_a_year_later(copy):
    assert copy.date == datetime(2026, 9, 1, 9, tzinfo=UTC)
    assert copy.pinned_until == date(2026, 9, 30)
    assert copy.review_due == date(2029, 2, 28)
    assert copy.expire_at == datetime(2100, 1, 1, tzinfo=UTC)


def test_the_form_opens_with_the_same(copy):
    draft = copy.get_latest_revision_as_object()

    assert (draft.title, draft.date, draft.pinned_until) == (
        copy.title,
        copy.date,
        copy.pinned_until,
    )


def test_the_original_is_as_it_was(copy, page):
    again = NewsPage.objects.get(pk=page.pk)

    assert (again.title, again.date, again.live) == (page.title, page.date, True)


def test_pictures_come_along(page, editor):
    add_photos(page, 2)

    copy = copy_for_next_year(NewsPage.objects.get(pk=page.pk), editor)

    assert copy.photos.count() == 2
    assert page.photos.count() == 2


def test_days_inside_blocks_move(two_centres, editor):
    home = two_centres.own.home
    home.sections = [
        {
            "type": "banner",
            "value": {
                "heading": "Фестиваль",
                "text": "Ждём",
                "show_from": "2025-11-01",
                "show_until": "2025-11-30",
                "button": {"text": "", "url": ""},
            },
            "id": "b",
        }
    ]
    from core.next_year.copying import _streams

    (child,) = _streams(home)["sections"]

    assert child.value["show_from"] == date(2026, 11, 1)
    assert home.sections[0].value["show_from"] == date(2025, 11, 1)


def test_the_second_copy_gets_a_free_address(page, copy, editor):
    assert copy_for_next_year(page, editor).slug == "nabor-2026-27-1"


def test_what_stands_below_is_not_copied(two_centres, editor):
    top = two_centres.own.home.add_child(instance=StandardPage(title="Лагерь 2025"))
    top.add_child(instance=StandardPage(title="Смена"))

    assert copy_for_next_year(top, editor).numchild == 0


def test_the_history_knows_it(copy, editor):
    assert PageLogEntry.objects.filter(page=copy.pk, action="wagtail.copy", user=editor).exists()


def test_those_who_may_not_add_pages_do_not_copy(page, two_centres):
    with pytest.raises(PermissionDenied):
        copy_for_next_year(page, two_centres.own.person(Role.OBSERVER))


class TestView:
    @pytest.fixture
    def url(self, page):
        return reverse("core_next_year", args=[page.pk])

    def test_it_says_what_will_be_made(self, client, url, editor):
        client.force_login(editor)

        html = client.get(url).content.decode()

        assert "Набор 2026/27" in html
        assert "nabor-2026-27" in html
        assert not Page.objects.filter(slug="nabor-2026-27").exists()

    def test_the_button_makes_it_and_opens_the_form(self, client, url, editor):
        client.force_login(editor)

        response = client.post(url)

        copy = Page.objects.get(slug="nabor-2026-27")
        assert response.url == reverse("wagtailadmin_pages:edit", args=[copy.pk])

    def test_the_menu_of_the_page_offers_it(self, client, page, url, editor):
        client.force_login(editor)

        html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

        assert url in html

    def test_a_section_that_stands_once_is_not_copied(self, client, page, editor):
        index = page.get_parent()
        client.force_login(editor)
        url = reverse("core_next_year", args=[index.pk])

        assert client.post(url).status_code == 302
        assert (
            url not in client.get(reverse("wagtailadmin_explore", args=[index.pk])).content.decode()
        )
        assert index.get_siblings().count() == 1

    def test_another_centre_does_not_copy(self, client, url, two_centres):
        client.force_login(two_centres.other.person(Role.ADMINISTRATOR))

        assert client.post(url).status_code == 404
        assert not Page.objects.filter(slug="nabor-2026-27").exists()
