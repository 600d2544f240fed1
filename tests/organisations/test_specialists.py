"""Specialists: nobody is shown without a consent in force."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from consents import withdrawal
from consents.models import ConsentKind
from core.models import OutboxEntry
from organisations.models import Specialist
from tests.factories.consents import ConsentRecordFactory
from tests.factories.organisations import SpecialistFactory
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(section):
    return section.add(slug="dom")


def errors_of(row):
    with pytest.raises(ValidationError) as caught:
        row.full_clean()
    return set(caught.value.message_dict)


def make(house, **fields):
    return SpecialistFactory(site=house.site, organisation=house, **fields)


def test_the_page_of_the_organisation_shows_its_specialists(house, read):
    make(house, name="Сергеева Анна", hours="вт 15–17", phone="80000000002", role="consultant")

    page = read("/organizatsii/dom/")

    for words in ("Сергеева Анна", "Консультант", "вт 15–17", 'href="tel:+70000000002"'):
        assert words in page, words


def test_the_end_of_a_consent_takes_the_person_off(house, read):
    row = make(house, name="Сергеева Анна")
    (removal,) = withdrawal.removals(row.consent)
    before = OutboxEntry.objects.count()

    withdrawal.withdraw(row.consent)

    assert "Сергеева" not in removal.label
    assert removal.url == reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])
    row.refresh_from_db()
    assert not row.is_public
    assert OutboxEntry.objects.filter(public=True).count() > before
    assert "Сергеева" not in read("/organizatsii/dom/")


def test_a_consent_past_its_term_hides_the_person_at_once(house, read):
    row = make(house, name="Сергеева Анна")
    row.consent.until = timezone.localdate() - timedelta(days=1)
    type(row.consent).objects.filter(pk=row.consent_id).update(until=row.consent.until)

    assert "Сергеева" not in read("/organizatsii/dom/")


@pytest.mark.parametrize("fields", [{"is_public": False}, {"consent": None}])
def test_who_may_not_be_shown_is_not(house, read, fields):
    make(house, name="Сергеева Анна", **fields)

    assert "Сергеева" not in read("/organizatsii/dom/")
    assert not Specialist.objects.public().exists()


def test_a_consent_of_another_purpose_publishes_nobody(house, read):
    consent = ConsentRecordFactory(site=house.site, text__kind=ConsentKind.PHOTO)
    row = make(house, name="Сергеева Анна", consent=consent)

    assert "Сергеева" not in read("/organizatsii/dom/")
    assert errors_of(row) == {"consent"}


def test_mistakes_are_said_at_their_fields(section, house):
    foreign = section.other.person(Role.EDITOR)
    consent = ConsentRecordFactory(site=section.other.site, text__kind=ConsentKind.SPECIALIST)

    assert errors_of(make(house, consent=None)) == {"consent"}
    assert errors_of(make(house, consent=consent)) == {"consent"}
    assert errors_of(make(house, user=foreign)) == {"user"}
    make(house, user=section.own.person(Role.EXPERT)).full_clean()


def test_logs_do_not_name_the_person(house):
    row = make(house, name="Сергеева Анна", position="методист")

    assert str(row) == f"специалист № {row.pk}: методист, {house}"


def test_the_form_offers_people_and_words_of_the_centre(section, client):
    editor = section.own.person(Role.EDITOR)
    foreign = section.other.person(Role.EDITOR)
    client.force_login(editor)

    fields = (
        client.get(reverse(Specialist.snippet_viewset.get_url_name("add"))).context["form"].fields
    )

    assert editor in fields["user"].queryset
    assert foreign not in fields["user"].queryset
    assert {each.vocabulary for each in fields["roles"].queryset} == {"specialist-role"}


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER, Role.EXPERT])
def test_the_register_of_people_is_closed_to_others(section, client, role):
    client.force_login(section.own.person(role))

    assert client.get(reverse(Specialist.snippet_viewset.get_url_name("list"))).status_code == 302
