"""What the desk says of programmes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from programmes.upkeep_checks import (
    ending_contracts,
    offered_on,
    old_places,
    past_sessions,
)
from tests.factories.programmes import make_programme, network

pytestmark = pytest.mark.django_db


def test_places_are_asked_for_after_a_month(centre, catalogue, organisation):
    counted = timezone.localdate() - timedelta(31)
    page = make_programme(catalogue, organisation=organisation, free_places=4, places_on=counted)

    (found,) = old_places(page, centre.site)

    assert found.due == counted + timedelta(30)
    assert found.path == "places_on"


@pytest.mark.parametrize("fields", [{"enrolment": "closed"}, {"is_archived": True}])
def test_nobody_asks_for_places_where_nobody_is_admitted(centre, catalogue, organisation, fields):
    page = make_programme(
        catalogue,
        organisation=organisation,
        free_places=4,
        places_on=timezone.localdate(),
        **fields,
    )

    assert list(old_places(page, centre.site)) == []


@pytest.mark.parametrize("archived", [True, False])
def test_a_session_that_is_over_is_announced(centre, catalogue, organisation, archived):
    ended = timezone.localdate() - timedelta(3)
    page = make_programme(
        catalogue,
        organisation=organisation,
        delivery="session",
        session_starts=ended - timedelta(7),
        session_ends=ended,
        is_archived=archived,
    )

    found = list(past_sessions(page, centre.site))

    assert [each.due for each in found] == ([] if archived else [ended + timedelta(1)])


def test_contracts_are_announced_sixty_days_before(centre, catalogue, organisation, college):
    rows = network(organisation, college)
    page = make_programme(catalogue, "Сеть", organisation, is_network=True, participants=rows)

    (found,) = ending_contracts(page, centre.site)

    assert found.due == rows[1].contract_until - timedelta(60)
    assert "№ 1" in found.detail


def test_only_the_centre_s_own_programmes_are_asked(
    two_centres, catalogue, other_catalogue, organisation
):
    own = make_programme(catalogue, "Наша", organisation)
    make_programme(other_catalogue, "Соседская")
    make_programme(catalogue, "Черновик", organisation, live=False)

    assert list(offered_on(two_centres.own.site)) == [own]
