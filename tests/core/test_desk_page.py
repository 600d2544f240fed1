"""Pages of the desk that are neither forms nor lists of Wagtail's."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests.factories.home import make_standard
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, two_centres):
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    return client


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("core_calendar", "Календарь публикаций"),
        ("core_next_year", "Копия на следующий год: Расписание"),
        ("users_lockouts", "Закрытые входы"),
    ],
)
def test_the_head_names_the_page(desk, two_centres, name, title):
    page = make_standard(two_centres.own, "Расписание")
    arguments = [page.pk] if name == "core_next_year" else []

    response = desk.get(reverse(name, args=arguments))

    assert str(response.context["breadcrumbs_items"][-1]["label"]) == title


def test_only_our_measure_of_a_text_is_shown(desk, two_centres):
    url = reverse("wagtailadmin_pages:edit", args=[two_centres.own.home.pk])

    soup = BeautifulSoup(desk.get(url).content, "html.parser")

    panel = soup.select_one("[data-side-panel=checks]")
    hidden = panel.select("[hidden]")

    assert not any(each.select("[data-text-checks]") for each in hidden)
    assert any(each.select("[data-content-readability-score]") for each in hidden)
