"""The schedule as a month: as a table and as a list."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Site

from acts.models import NormativeAct
from core.calendar import month as months
from home.models import StandardPage
from questions.models import FrequentQuestion
from tests.factories.acts import ActFactory
from tests.factories.questions import FrequentFactory
from tests.factories.users import UserFactory
from users.models import Role

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 16, 7, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


def schedule(centre, title, at):
    page = StandardPage(title=title, live=False, go_live_at=at)
    centre.home.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def filled(two_centres):
    soon = NOW + timedelta(days=3)
    schedule(two_centres.own, "Скоро выйдет", soon)
    schedule(two_centres.own, "Выйдет в декабре", NOW + timedelta(days=30))
    schedule(two_centres.other, "Выйдет у соседей", soon)
    two_centres.own.home.add_child(
        instance=StandardPage(title="Скоро уйдёт", expire_at=NOW + timedelta(days=5))
    )


@pytest.fixture
def read(client, two_centres, filled):
    def read(person=None, **params):
        client.force_login(person or two_centres.own.person(Role.EDITOR))
        return client.get(reverse("core_calendar"), params)

    return read


def titles(response):
    return {
        event.title for week in response.context["weeks"] for day in week for event in day.events
    }


def test_the_month_of_today_is_shown_first(read):
    response = read()

    assert response.context["month"] == date(2026, 11, 1)
    assert titles(response) == {"Скоро выйдет", "Скоро уйдёт"}
    assert "Ноябрь 2026" in response.content.decode()


def test_other_months_are_a_link_away(read):
    assert read().context["after"] == "?month=2026-12"
    assert read(month="2026-12").context["before"] == "?month=2026-11"
    assert "Выйдет в декабре" in titles(read(month="2026-12"))


@pytest.mark.parametrize("month", ["", "2026-13", "вчера", "2026-11-01"])
def test_a_month_that_is_none_is_that_of_today(read, month):
    assert read(month=month).context["month"] == date(2026, 11, 1)


def test_the_list_says_in_words_what_the_table_shows(read):
    html = read().content.decode()

    assert html.count("Скоро выйдет") == 2
    assert "Скоро уйдёт</a>: уходит с сайта" in html
    assert "19 ноября, четверг" in html


def test_every_event_leads_to_its_form(read):
    response = read()
    (event,) = [e for w in response.context["weeks"] for d in w for e in d.events][:1]

    page = StandardPage.objects.get(title=event.title)

    assert event.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert f'href="{event.url}"' in response.content.decode()


@pytest.fixture
def records(two_centres):
    """An answer that waits for its hour and an act that leaves, in both centres."""
    for centre, words in ((two_centres.own, "наш"), (two_centres.other, "чужой")):
        answer = FrequentFactory(site=centre.site, question=f"Вопрос {words}?", live=False)
        answer.go_live_at = NOW + timedelta(days=2)
        answer.save_revision().publish()
        ActFactory(site=centre.site, title=f"Акт {words}", expire_at=NOW + timedelta(days=6))


def test_records_of_registers_stand_among_the_pages(read, two_centres, records):
    response = read()
    html = response.content.decode()

    own = {each for each in titles(response) if "наш" in each}
    assert len(own) == 2
    assert "чужой" not in html
    for model in (FrequentQuestion, NormativeAct):
        row = model.objects.get(site=two_centres.own.site)
        address = reverse(model.snippet_viewset.get_url_name("edit"), args=[row.pk])
        assert f'href="{address}"' in html


def test_one_of_several_centres_shows_its_own_records(read, two_centres, records):
    boss = UserFactory(is_superuser=True)

    shown = " ".join(titles(read(boss, site=two_centres.other.site.pk)))

    assert "чужой" in shown
    assert "наш" not in shown


def test_an_empty_month_says_how_an_hour_is_set(read):
    assert "ничего не назначено" in read(month="2030-01").content.decode()


def test_a_superuser_chooses_the_centre(read, two_centres):
    boss = UserFactory(is_superuser=True)

    assert "Выйдет у соседей" in titles(read(boss))
    assert titles(read(boss, site=two_centres.other.site.pk)) == {"Выйдет у соседей"}


def test_a_foreign_centre_is_not_chosen(read, two_centres):
    assert "Выйдет у соседей" not in titles(read(site=two_centres.other.site.pk))


def test_those_without_a_desk_see_nothing(read, two_centres):
    response = read(two_centres.own.person(Role.EXPERT))

    assert response.status_code in (302, 403)


def test_any_number_of_events_costs_the_same(two_centres, filled, django_assert_num_queries):
    for number in range(5):
        schedule(two_centres.own, f"Ещё {number}", NOW + timedelta(days=number + 1))
    pages = Page.objects.filter(path__startswith=two_centres.own.home.path)

    sites = Site.objects.filter(pk=two_centres.own.site.pk)
    with django_assert_num_queries(4):
        found = months.weeks(date(2026, 11, 1), pages, sites)

    assert sum(len(day.events) for week in found for day in week) == 7


def test_weeks_begin_on_monday_and_days_around_are_told_apart(two_centres):
    weeks = months.weeks(date(2026, 11, 1), Page.objects.none(), Site.objects.none())

    assert weeks[0][0].date == date(2026, 10, 26)
    assert not weeks[0][0].in_month
    assert [day.date for week in weeks for day in week if day.today] == [timezone.localdate()]
