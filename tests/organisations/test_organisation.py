"""What must hold of an organisation; each broken rule is said at its field."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.models import OutboxEntry
from exchange.readers import read_phone
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


@pytest.mark.parametrize(
    "typed", ["8 (496) 570-00-00, 12", "+74965700000 доб. 12", "8.496.570.00.00 ext 12"]
)
def test_an_extension_stands_after_a_comma_in_one_shape(site, typed):
    row = OrganisationFactory.build(site=site, phone=typed)
    row.clean_fields(exclude=["path", "slug"])

    assert row.phone == "+7 496 570-00-00, 12"
    assert row.phone_href == "tel:+74965700000"
    assert read_phone(row.phone) == row.phone  # an import says the same


INN, KPP = inn_of(690000001), "690101001"


def unlike(known, **fields):
    """Return another organisation of the same centre, not saved."""
    return OrganisationFactory.build(site=known.site, kind=known.kind, department=None, **fields)


@pytest.mark.parametrize("kpp", ["", KPP])
def test_the_same_papers_are_once_in_a_centre(two_centres, kpp):
    first = OrganisationFactory(site=two_centres.own.site, inn=INN, kpp=kpp)
    twin = unlike(first, inn=INN, kpp=kpp, full_name=first.full_name)

    assert "inn" in errors_of(twin)
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()
    OrganisationFactory(site=two_centres.other.site, inn=INN, kpp=kpp, full_name=first.full_name)
    OrganisationFactory.create_batch(2, site=two_centres.own.site, inn="")


@pytest.mark.parametrize(
    ("head", "branch", "allowed"),
    [
        ({"kpp": KPP}, {"kpp": "690145001", "full_name": "Филиал"}, True),
        ({"kpp": KPP}, {"kpp": "690145001", "full_name": "МБУ ДО «Дом»"}, True),
        ({"kpp": ""}, {"kpp": "690145001", "full_name": "Филиал"}, True),
        ({"kpp": ""}, {"kpp": "", "full_name": "Филиал"}, True),
        ({"kpp": KPP}, {"kpp": "", "full_name": "Филиал"}, True),
        ({"kpp": KPP}, {"kpp": KPP, "full_name": "Филиал"}, False),
        ({"kpp": ""}, {"kpp": KPP, "full_name": "МБУ ДО «Дом»"}, False),
        ({"kpp": ""}, {"kpp": "", "full_name": "мбу до  «дом»"}, False),
    ],
)
def test_a_branch_has_the_inn_of_its_head(two_centres, head, branch, allowed):
    site = two_centres.own.site
    known = OrganisationFactory(site=site, inn=INN, full_name="МБУ ДО «Дом»", **head)

    row = unlike(known, inn=INN, **branch)

    if allowed:
        row.full_clean()
        row.save()
    else:
        assert errors_of(row) == {"inn"}


@pytest.mark.parametrize("kpp", ["12345678", "69010100A", "69010aa01", "6901010011"])
def test_a_kpp_has_nine_characters(two_centres, kpp):
    assert "kpp" in errors_of(unlike(OrganisationFactory(site=two_centres.own.site), kpp=kpp))


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
