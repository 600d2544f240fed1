"""What must hold of an organisation; each broken rule is said at its field."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.models import OutboxEntry
from organisations.models import Organisation
from tests.factories.organisations import (
    AddressFactory,
    OrganisationFactory,
    SystemRoleFactory,
    inn_of,
    word,
)
from vocabularies.models import Vocabulary

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(two_centres):
    return two_centres.own.site


def errors_of(row):
    with pytest.raises(ValidationError) as caught:
        row.full_clean()
    return set(caught.value.message_dict)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("inn", "123"),
        ("inn", "6900000001"),
        ("ogrn", "1026900000001"),
        ("phone", "звоните вечером"),
        ("bus_gov_url", "http://bus.gov.ru/1"),
    ],
)
def test_a_misprint_is_said_at_its_field(site, field, value):
    assert errors_of(OrganisationFactory.build(site=site, kind=None, **{field: value})) >= {field}


def test_a_phone_is_written_in_one_shape_and_spaces_are_even(site):
    row = OrganisationFactory(site=site, phone="8(496)570 00 00", short_name="Дом   творчества ")
    row.full_clean()

    assert row.phone == "+7 496 570-00-00"
    assert row.phone_href == "tel:+74965700000"
    assert row.short_name == "Дом творчества"


def test_an_inn_is_once_in_a_centre(two_centres):
    first = OrganisationFactory(site=two_centres.own.site)
    twin = OrganisationFactory.build(
        site=two_centres.own.site, kind=first.kind, department=None, inn=first.inn
    )

    assert "inn" in errors_of(twin)
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()
    OrganisationFactory(site=two_centres.other.site, inn=first.inn)
    OrganisationFactory.create_batch(2, site=two_centres.own.site, inn="")


def test_a_row_of_a_file_is_known_by_inn_then_by_name(two_centres):
    site = two_centres.own.site
    known = OrganisationFactory(site=site, full_name="МБУ ДО «Первая»", inn=inn_of(690000001))
    nameless = OrganisationFactory(site=site, full_name="МБУ ДО «Вторая»", inn="")
    OrganisationFactory(site=two_centres.other.site, full_name="МБУ ДО «Третья»", inn="")
    rows = Organisation.objects.for_site(site)

    assert rows.known_as(inn=known.inn, full_name="Иначе") == known
    assert rows.known_as(full_name=" мбу до  «вторая»") == nameless
    assert rows.known_as(inn=inn_of(690000002), full_name="МБУ ДО «Вторая»") == nameless
    assert rows.known_as(inn=inn_of(690000002), full_name="МБУ ДО «Первая»") is None
    assert rows.known_as(full_name="МБУ ДО «Третья»") is None
    assert rows.known_as() is None


def test_partners_are_known_by_kind_or_by_role(site):
    by_kind = OrganisationFactory(
        site=site, partner_kind=word(Vocabulary.PARTNER_KIND, "university")
    )
    by_role = OrganisationFactory(site=site)
    SystemRoleFactory(organisation=by_role, code="partner")
    other = OrganisationFactory(site=site)
    SystemRoleFactory(organisation=other, code="pilot")

    assert set(Organisation.objects.for_site(site).partners()) == {by_kind, by_role}
    assert list(Organisation.objects.for_site(site).with_role("pilot")) == [other]


def test_the_name_of_a_head_is_shown_only_where_it_may_be(site):
    row = OrganisationFactory.build(site=site, head_position="директор", head_name="И. И. Иванова")

    assert row.public_head == "директор"
    row.head_is_public = True
    assert row.public_head == "директор, И. И. Иванова"


def test_half_a_pair_of_coordinates_is_refused(site):
    address = AddressFactory.build(organisation=OrganisationFactory(site=site), latitude=56)

    assert errors_of(address) == {"longitude"}


def test_a_change_is_recorded_and_the_address_is_made_of_the_name(site):
    row = OrganisationFactory(site=site, short_name="Станция юных техников")

    assert row.slug == "stantsiya-yunykh-tekhnikov"
    entry = OutboxEntry.objects.filter(model="organisations.Organisation").latest("pk")
    assert (entry.object_pk, entry.site) == (str(row.pk), site)


def test_a_draft_keeps_rows_and_words(site):
    row = OrganisationFactory(site=site)
    ramp = word(Vocabulary.ACCESSIBILITY, "ramp")
    row.accessibility = [ramp]
    row.addresses = [AddressFactory.build(organisation=row, address="ул. Новая, 1")]
    row.save_revision()

    draft = row.get_latest_revision_as_object()
    assert [each.address for each in draft.addresses.all()] == ["ул. Новая, 1"]
    assert list(draft.accessibility.all()) == [ramp]
    assert not Organisation.objects.get().addresses.exists()
