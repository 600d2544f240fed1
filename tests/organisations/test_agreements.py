"""Agreements: what readers are told of, whose file they open, when the desk warns."""

from datetime import date, timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import CollectionViewRestriction

from core.models import UpkeepItem
from core.upkeep.refresh import sweep
from organisations.choices import AgreementState
from organisations.models import Agreement
from tests.factories.media_library import DocumentFactory
from tests.factories.organisations import AgreementFactory, OrganisationFactory, word
from vocabularies.models import Vocabulary

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def college(section):
    kind = word(Vocabulary.PARTNER_KIND, "college")
    return section.add(short_name="Колледж", slug="kolledzh", partner_kind=kind)


def errors_of(row):
    with pytest.raises(ValidationError) as caught:
        row.full_clean()
    return set(caught.value.message_dict)


def test_partners_are_listed_with_their_agreements_in_force(college, read):
    today = timezone.localdate()
    AgreementFactory(partner=college, subject="Мастерские", number="7", until=today)
    AgreementFactory(partner=college, subject="Прошлое", until=today - DAY)
    AgreementFactory(partner=college, subject="Будущее", date=today + DAY)
    AgreementFactory(partner=college, subject="Скрытое", is_public=False)

    for path in ("/organizatsii/partnyory/", "/organizatsii/kolledzh/"):
        page = read(path)
        assert "Мастерские" in page
        assert "№ 7 от 01.09.2024" in page
        for words in ("Будущее", "Скрытое"):
            assert words not in page
    assert "Прошлое" not in read("/organizatsii/partnyory/")


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (None, "действует"),
        (61, "действует"),
        (60, "заканчивается"),
        (0, "заканчивается"),
        (-1, "истёк"),
    ],
)
def test_the_page_says_what_an_agreement_is_worth(college, read, until, words):
    day = None if until is None else timezone.localdate() + until * DAY
    AgreementFactory(partner=college, until=day)

    badge = BeautifulSoup(read("/organizatsii/kolledzh/"), "html.parser").select_one("td .badge")
    assert badge.text == words


def test_both_sides_show_an_agreement_and_lead_to_each_other(section, college, read):
    house = section.add(short_name="Дом творчества", slug="dom")
    AgreementFactory(partner=college, organisation=house, subject="Станок")

    assert '<a href="/organizatsii/kolledzh/">Колледж</a>' in read("/organizatsii/dom/")
    assert '<a href="/organizatsii/dom/">Дом творчества</a>' in read("/organizatsii/kolledzh/")


def test_a_side_that_is_a_draft_gets_no_link(section, college, read):
    hidden = section.add(short_name="Черновик", slug="chernovik", live=False)
    AgreementFactory(partner=college, organisation=hidden)

    assert "/organizatsii/chernovik/" not in read("/organizatsii/kolledzh/")


def test_a_file_is_offered_only_by_choice(section, college, read):
    document = DocumentFactory(collection=section.own.collection)
    row = AgreementFactory(partner=college, document=document)
    assert document.url not in read("/organizatsii/kolledzh/")

    row.document_is_public = True
    row.save()
    for path in ("/organizatsii/partnyory/", "/organizatsii/kolledzh/"):
        assert f'href="{document.url}"' in read(path)

    document.scan = "infected"
    document.save()
    assert document.url not in read("/organizatsii/kolledzh/")


def test_a_file_kept_from_readers_lies_in_a_closed_collection(section, college):
    document = DocumentFactory(collection=section.own.collection)
    row = AgreementFactory.build(partner=college, document=document)
    assert errors_of(row) == {"document"}

    CollectionViewRestriction.objects.create(
        collection=section.own.collection, restriction_type="login"
    )
    row.full_clean()


def test_mistakes_are_said_at_their_fields(section, college):
    foreign = OrganisationFactory(site=section.other.site)
    row = AgreementFactory.build(
        partner=foreign, organisation=foreign, site=section.own.site, until=date(2020, 1, 1)
    )

    assert errors_of(row) == {"partner", "organisation", "until"}


def test_an_agreement_is_in_force_on_its_last_day(college):
    row = AgreementFactory(partner=college, date=date(2025, 9, 1), until=date(2026, 8, 31))

    states = [row.state_on(day) for day in (date(2025, 8, 31), row.date, row.until)]
    assert states == [AgreementState.UPCOMING, AgreementState.IN_FORCE, AgreementState.IN_FORCE]
    assert row.state_on(row.until + DAY) == AgreementState.ENDED
    assert Agreement.objects.in_force(row.until).exists()
    assert not Agreement.objects.in_force(row.until + DAY).exists()


@pytest.mark.parametrize(
    ("days", "due", "words"),
    [(61, 0, ""), (60, 1, "Действует до"), (30, 1, "Остался месяц"), (-1, 1, "Закончилось")],
)
def test_the_desk_warns_sixty_and_thirty_days_before(section, college, days, due, words):
    until = date(2026, 8, 31)
    AgreementFactory(partner=college, until=until, subject="Тайна")
    AgreementFactory(partner=college)

    with time_machine.travel(until - days * DAY, tick=False):
        sweep(section.own.site)
        found = UpkeepItem.objects.for_site(section.own.site).filter(check_key="agreements").due()

        assert found.count() == due
        assert all(words in each.detail for each in found)
        foreign = UpkeepItem.objects.for_site(section.other.site)
        assert not foreign.filter(check_key="agreements").exists()


def test_the_day_of_the_second_warning_is_its_own(section, college):
    until = date(2026, 8, 31)
    AgreementFactory(partner=college, until=until)
    days = []
    for left in (45, 29):
        with time_machine.travel(until - left * DAY, tick=False):
            sweep(section.own.site)
            days.append(UpkeepItem.objects.get(check_key="agreements").due)

    assert days == [until - 60 * DAY, until - 30 * DAY]
