"""What must hold of an act; errors stand at their fields."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from acts.choices import ActKind, ActRole, ActStatus
from acts.naming import requisites
from tests.factories.acts import ActFactory


def errors_of(act):
    """Return the fields that the act's own check complains of."""
    try:
        act.full_clean()
    except ValidationError as error:
        return set(error.message_dict)
    return set()


@pytest.fixture
def site(two_centres):
    return two_centres.own.site


def test_sound_act_has_no_errors(site):
    assert errors_of(ActFactory(site=site, in_force_from=date(2024, 3, 14))) == set()


def test_force_before_the_date(site):
    assert errors_of(ActFactory(site=site, in_force_from=date(2024, 3, 13))) == {"in_force_from"}


def test_act_without_a_date_may_be_in_force(site):
    assert errors_of(ActFactory(site=site, date=None, in_force_from=date(2019, 1, 1))) == set()


def test_date_of_losing_force_needs_the_status(site):
    assert errors_of(ActFactory(site=site, repealed_on=date(2025, 1, 1))) == {"repealed_on"}
    repealed = {"status": ActStatus.REPEALED, "repealed_on": date(2025, 1, 1)}
    assert errors_of(ActFactory(site=site, **repealed)) == set()


def test_losing_force_before_coming_into_it(site):
    repealed = {"status": ActStatus.REPEALED, "repealed_on": date(2024, 1, 1)}
    assert errors_of(ActFactory(site=site, **repealed)) == {"repealed_on"}


def test_replaced_act_is_not_in_force(site):
    assert errors_of(ActFactory(site=site, replaced_by=ActFactory(site=site))) == {"status"}


def test_act_does_not_replace_itself(site):
    act = ActFactory(site=site, status=ActStatus.REPEALED)
    act.replaced_by = act
    assert errors_of(act) == {"replaced_by"}


def test_chain_of_replacement_has_an_end(site):
    first, second, third = ActFactory.create_batch(3, site=site, status=ActStatus.REPEALED)
    second.replaced_by = first
    second.save()
    third.replaced_by = second
    third.save()
    first.replaced_by = third
    assert errors_of(first) == {"replaced_by"}


def test_act_of_another_centre_replaces_nothing_here(two_centres):
    other = ActFactory(site=two_centres.other.site)
    act = ActFactory.build(site=two_centres.own.site, status=ActStatus.REPEALED, replaced_by=other)
    assert errors_of(act) == {"replaced_by"}


def test_centre_has_one_regulation_in_force(two_centres):
    own, other = two_centres.own.site, two_centres.other.site
    ActFactory(site=other, role=ActRole.REGULATION)
    first = ActFactory(site=own, role=ActRole.REGULATION)
    assert errors_of(first) == set()
    assert errors_of(ActFactory(site=own, role=ActRole.REGULATION)) == {"role"}
    old = ActFactory(site=own, role=ActRole.REGULATION, status=ActStatus.REPEALED)
    assert errors_of(old) == set()


class TestAddress:
    """The address of an act is made of its kind and number, free within its centre."""

    def test_of_kind_and_number(self, site):
        act = ActFactory(site=site, kind=ActKind.RESOLUTION, number="372")
        assert act.slug == "postanovlenie-372"

    def test_of_title_without_a_number(self, site):
        assert ActFactory(site=site, number="", title="О создании центра").slug == (
            "o-sozdanii-tsentra"
        )

    def test_of_signs_only(self, site):
        assert ActFactory(site=site, number="", title="№ «»").slug

    def test_is_free_in_its_centre_only(self, two_centres):
        fields = {"kind": ActKind.ORDER, "number": "1"}
        first, second = ActFactory.create_batch(2, site=two_centres.own.site, **fields)
        third = ActFactory(site=two_centres.other.site, **fields)
        assert [first.slug, second.slug, third.slug] == ["prikaz-1", "prikaz-1-2", "prikaz-1"]

    def test_taken_one_is_refused(self, site):
        ActFactory(site=site, slug="odin")
        with pytest.raises(IntegrityError), transaction.atomic():
            ActFactory(site=site, slug="odin")


def test_requisites_in_one_line(site):
    act = ActFactory(site=site, kind=ActKind.RESOLUTION, number="372", date=date(2022, 4, 22))
    assert requisites(act) == "постановление от 22.04.2022 №\u00a0372"
    assert requisites(ActFactory(site=site, number="", date=None)) == "приказ"
