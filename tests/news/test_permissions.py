"""Who may do what with news: always from the forbidden side."""

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction
from wagtail.test.utils.form_data import nested_form_data

from news.models import NewsPage
from tests.factories.news import make_news
from tests.news.forms import news_form
from users.models import Role

pytestmark = pytest.mark.django_db

NO_EDITORS = [Role.REPRESENTATIVE, Role.EXPERT, Role.OBSERVER]


@pytest.fixture
def add(client, index):
    def send(**buttons):
        url = reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk])
        return client.post(url, {**nested_form_data(news_form()), **buttons})

    return send


@pytest.mark.parametrize("role", NO_EDITORS)
def test_others_add_nothing(client, centre, add, role):
    client.force_login(centre.person(role))

    assert add().status_code in (302, 403, 404)
    assert not NewsPage.objects.exists()


def test_an_author_s_publish_button_is_not_obeyed(client, centre, add):
    client.force_login(centre.person(Role.AUTHOR))

    add(**{"action-publish": "1"})

    assert not NewsPage.objects.filter(live=True).exists()


def test_an_author_submits_to_moderation(client, centre, add):
    client.force_login(centre.person(Role.AUTHOR))

    add(**{"action-submit": "1"})

    page = NewsPage.objects.get()
    assert page.workflow_in_progress
    assert not page.live


def test_an_editor_publishes(client, centre, add):
    client.force_login(centre.person(Role.EDITOR))

    add(**{"action-publish": "1"})

    assert NewsPage.objects.get().live


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR])
@pytest.mark.parametrize("action", ["edit", "delete", "unpublish", "move"])
def test_news_of_the_neighbour_are_closed(client, two_centres, other_index, role, action):
    page = make_news(other_index, "Чужая")
    client.force_login(two_centres.own.person(role))

    response = client.get(reverse(f"wagtailadmin_pages:{action}", args=[page.pk]))

    assert response.status_code in (302, 403, 404)


@pytest.mark.parametrize("closed", ["section", "item"])
def test_restricted_news_are_not_listed(client, index, closed):
    page = make_news(index, "Закрытая")
    open_one = make_news(index, "Открытая")
    restricted = index if closed == "section" else page
    PageViewRestriction.objects.create(page_id=restricted.pk, restriction_type="login")

    found = NewsPage.objects.descendant_of(index).live().public()

    assert list(found) == ([] if closed == "section" else [open_one])


def test_nothing_but_news_stands_in_the_section(index):
    assert [each.__name__ for each in type(index).allowed_subpage_models()] == ["NewsPage"]
    assert [each.__name__ for each in NewsPage.allowed_parent_page_models()] == ["NewsIndexPage"]
