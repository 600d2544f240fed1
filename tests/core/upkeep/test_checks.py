"""What the house itself asks of pages, records and settings."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import CentreSection, CentreSettings, UpkeepItem
from core.placeholders import mark
from core.upkeep import registry
from core.upkeep.refresh import refresh, sweep
from tests.factories.acts import ActFactory
from tests.factories.news import make_index, make_news
from tests.factories.organisations import OrganisationFactory, make_organisations_page
from tests.factories.questions import FrequentFactory, make_questions_page
from tests.factories.users import UserFactory

TODAY = timezone.localdate


def due(key):
    return list(UpkeepItem.objects.filter(check_key=key).due().values_list("title", flat=True))


@pytest.mark.parametrize(("days", "listed"), [(-1, True), (0, True), (1, False)])
def test_a_day_of_review_is_listed_when_it_has_come(two_centres, add_page, days, listed):
    page = add_page(two_centres.own, review_due=TODAY() + timedelta(days=days))
    refresh(page)
    assert due("review") == ([page.title] if listed else [])


def test_a_review_names_its_owner_and_its_day(two_centres, add_page):
    owner = UserFactory()
    day = TODAY().replace(year=2026, month=1, day=9)
    refresh(add_page(two_centres.own, review_due=day, review_owner=owner))
    line = UpkeepItem.objects.get(check_key="review")
    assert line.owner == owner
    assert "9 января 2026" in line.detail


def test_a_draft_is_not_reviewed(two_centres, add_page):
    refresh(add_page(two_centres.own, live=False, review_due=TODAY()))
    assert due("review") == []


def test_records_of_registers_are_reviewed_too(two_centres):
    act = ActFactory(site=two_centres.own.site, review_due=TODAY())
    sweep(two_centres.own.site)
    assert due("review") == [str(act)]


@pytest.mark.parametrize(("days", "listed"), [(10, True), (14, True), (20, False)])
def test_a_page_that_leaves_soon_is_announced(two_centres, add_page, days, listed):
    page = add_page(two_centres.own, expire_at=timezone.now() + timedelta(days=days))
    refresh(page)
    assert due("expiring") == ([page.title] if listed else [])


def test_a_record_that_leaves_soon_is_announced_too(two_centres):
    leaves = timezone.now() + timedelta(days=3)
    act = ActFactory(site=two_centres.own.site, expire_at=leaves)
    ActFactory(site=two_centres.other.site, expire_at=leaves)
    sweep(two_centres.own.site)
    assert due("expiring") == [str(act)]


def test_gaps_of_a_text_are_named(two_centres, add_page):
    refresh(add_page(two_centres.own, lead=mark("адрес")))
    assert "адрес" in UpkeepItem.objects.get(check_key="placeholders").detail


def test_a_filled_text_has_no_line(two_centres, add_page):
    page = add_page(two_centres.own, lead=mark("адрес"))
    refresh(page)
    page.lead = "Улица Мира, 1"
    refresh(page)
    assert due("placeholders") == []


def test_settings_without_what_the_law_demands_are_listed(two_centres):
    centre = CentreSettings.for_site(two_centres.own.site)
    refresh(centre)
    line = UpkeepItem.objects.get(check_key="placeholders")
    assert line.title == "Настройки центра"
    assert "владелец сайта" in line.detail.lower()


@pytest.fixture
def news(two_centres):
    index = make_index(two_centres.own)
    CentreSection.objects.create(site=two_centres.own.site, key="novosti", page=index)
    return index


def test_an_empty_section_is_listed(news):
    refresh(news)
    line = UpkeepItem.objects.get(check_key="empty")
    assert line.detail == "В разделе пусто."
    assert registry.get("empty").group == registry.Group.UNFINISHED
    assert due("silent") == []


def test_the_first_thing_of_a_section_takes_it_off_the_list(news):
    refresh(news)
    make_news(news)
    refresh(news)
    assert due("empty") == []


@pytest.mark.parametrize(("days", "listed"), [(89, False), (90, True), (200, True)])
def test_a_section_is_silent_after_the_days_of_the_centre(news, days, listed):
    page = make_news(news)
    type(page).objects.filter(pk=page.pk).update(
        last_published_at=timezone.now() - timedelta(days=days)
    )
    refresh(news)
    assert due("silent") == ([news.title] if listed else [])


def test_a_section_that_is_off_may_be_silent(two_centres, news):
    centre = CentreSettings.for_site(two_centres.own.site)
    centre.sections_off = ["novosti"]
    centre.save()
    refresh(news)
    assert due("silent") == due("empty") == []


def test_an_ordinary_page_is_never_silent(two_centres, add_page):
    refresh(add_page(two_centres.own))
    assert due("silent") == due("empty") == []


def test_something_new_in_a_section_takes_its_line_away(news):
    from core.outbox.drain import drain

    refresh(news)
    make_news(news)
    drain()
    assert due("empty") == []


def test_a_line_opens_the_form_at_the_gap(two_centres, add_page):
    from home.demo.streams import block

    page = add_page(two_centres.own, lead=mark("адрес"))
    refresh(page)
    assert UpkeepItem.objects.get(check_key="placeholders").edit_url.endswith("contentpath=lead")
    page.lead = "Адрес"
    page.body = page._meta.get_field("body").to_python([block("text", f"<p>{mark('дата')}</p>")])
    page.save()
    refresh(page)
    place = f"contentpath=body.{page.body[0].id}"
    assert UpkeepItem.objects.get(check_key="placeholders").edit_url.endswith(place)


def test_a_line_about_settings_opens_them_at_the_first_empty_field(two_centres):
    refresh(CentreSettings.for_site(two_centres.own.site))
    line = UpkeepItem.objects.get(check_key="placeholders")
    assert line.edit_url.endswith("contentpath=owner_name")


def test_registers_are_watched_as_sections(two_centres):
    page = make_questions_page(two_centres.own)
    refresh(page)
    assert UpkeepItem.objects.get(check_key="empty").detail == "В разделе пусто."

    FrequentFactory(site=two_centres.own.site, last_published_at=timezone.now())
    refresh(page)
    assert due("empty") == []


@pytest.mark.parametrize(("days", "listed"), [(300, False), (370, True)])
def test_a_register_that_is_renewed_once_a_year_waits_for_a_year(two_centres, days, listed):
    page = make_organisations_page(two_centres.own)
    published = timezone.now() - timedelta(days=days)
    OrganisationFactory(site=two_centres.own.site, last_published_at=published)
    refresh(page)
    assert due("silent") == ([page.title] if listed else [])


def test_a_row_of_a_register_renews_its_section_at_once(two_centres):
    from core.outbox.drain import drain

    page = make_questions_page(two_centres.own)
    refresh(page)
    answer = FrequentFactory(site=two_centres.own.site, last_published_at=timezone.now())
    drain()
    assert due("empty") == []

    answer.delete()
    drain()
    assert due("empty") == [page.title]


def test_a_deleted_page_renews_the_sections_at_once(news):
    from core.outbox.drain import drain

    page = make_news(news)
    drain()
    assert due("empty") == []

    page.delete()
    drain()
    assert due("empty") == [news.title]
