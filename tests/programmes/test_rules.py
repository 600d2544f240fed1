"""What a programme must be: each broken rule is said at its field."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core import own_things
from core.refusals import RefusalError
from programmes import rules
from programmes.choices import NetworkRole
from programmes.models import NetworkParticipant, ProgrammePlace, ScheduleRow
from tests.factories.organisations import DistrictFactory, OrganisationFactory
from tests.factories.programmes import draft_programme, make_programme, network, word

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"age_from": 9, "age_to": 7}, "age_to"),
        ({"group_min": 12, "group_max": 8}, "group_max"),
        ({"orders_from": TODAY, "orders_to": TODAY - timedelta(1)}, "orders_to"),
        ({"session_starts": TODAY, "session_ends": TODAY - timedelta(1)}, "session_ends"),
        ({"hours_total": 72, "hours_per_year": 144}, "hours_per_year"),
        ({"places": 10, "free_places": 11, "places_on": TODAY}, "free_places"),
        ({"free_places": 4}, "places_on"),
        ({"places_on": date(2126, 1, 1)}, "places_on"),
        ({"distance": "with", "hours_total": 10, "hours_online": 11}, "hours_online"),
        ({"distance": "none", "platform": "Сферум"}, "platform"),
        ({"distance": "none", "hours_online": 3}, "hours_online"),
        (
            {"assessment_score": 21, "assessment_max": 20, "assessment_year": 2026},
            "assessment_score",
        ),
        ({"assessment_score": 17, "assessment_max": 20}, "assessment_year"),
        ({"slug": "rss"}, "slug"),
        ({"slug": "sravnenie"}, "slug"),
        ({"slug": "setevye"}, "slug"),
    ],
)
def test_fields_that_contradict_each_other(fields, field):
    page = draft_programme(**fields)

    assert set(rules.errors_of(page)) == {field}


@pytest.mark.parametrize(("low", "high"), [(2, 9), (7, 19)])
def test_ages_are_those_of_children(catalogue, organisation, low, high):
    page = draft_programme(organisation=organisation, age_from=low, age_to=high)

    with pytest.raises(ValidationError) as caught:
        page.full_clean(exclude=["path", "depth", "slug"])

    assert set(caught.value.message_dict) <= {"age_from", "age_to"}


def test_a_programme_for_one_age_is_sound():
    assert rules.errors_of(draft_programme(age_from=7, age_to=7)) == {}


def test_free_places_of_a_group_need_a_day():
    page = draft_programme()
    page.schedule = [ScheduleRow(group="Первая", when="вт 16:00", free_places=2)]

    assert set(rules.errors_of(page)) == {"places_on"}


def problems(check, page):
    return {problem.field for problem in check(page)}


def test_a_cost_needs_a_family_that_pays():
    page = draft_programme(funding=["budget"], cost=Decimal(500))
    assert problems(rules.at_any_time, page) == {"cost"}

    page.funding = [word("funding", "paid")]

    assert problems(rules.at_any_time, page) == set()


def test_nosologies_need_children_with_special_needs():
    page = draft_programme(nosologies=["speech"])

    assert problems(rules.at_any_time, page) == {"nosologies"}


def test_an_adapted_programme_admits_children_with_special_needs():
    page = draft_programme(is_adapted=True, nosologies=["speech"])

    page.clean()

    assert page.accepts_special_needs
    assert problems(rules.at_any_time, page) == set()


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"levels": []}, "levels"),
        ({"funding": []}, "funding"),
        ({"is_adapted": True}, "nosologies"),
        ({"distance": "only"}, "platform"),
    ],
)
def test_what_a_draft_may_wait_for(catalogue, organisation, fields, field):
    draft = make_programme(catalogue, organisation=organisation, live=False, **fields)

    assert problems(rules.before_publishing, draft) == {field}
    with pytest.raises(RefusalError):
        draft.save_revision().publish()


def test_a_sound_network_is_published(catalogue, organisation, college):
    page = make_programme(catalogue, is_network=True, participants=network(organisation, college))

    assert page.live
    assert [str(row) for row in page.participants.all()] == [str(organisation), str(college)]


def without_base(base, other):
    return network(base, other)[1:]


def with_two_bases(base, other):
    rows = network(base, other)
    rows[1].role = NetworkRole.BASE
    return rows


def without_others(base, _other):
    return network(base)


@pytest.mark.parametrize("make", [without_base, with_two_bases, without_others])
def test_a_network_has_one_base_and_somebody_else(catalogue, organisation, college, make):
    page = draft_programme(organisation=organisation, is_network=True)
    page.participants = make(organisation, college)

    assert problems(rules.before_publishing, page) == {"is_network"}


@pytest.mark.parametrize("field", ["contract_number", "contract_date"])
def test_no_network_goes_public_without_its_contract(catalogue, organisation, college, field):
    rows = network(organisation, college)
    setattr(rows[1], field, "" if field == "contract_number" else None)

    with pytest.raises(RefusalError, match="договор"):
        make_programme(catalogue, is_network=True, participants=rows)
    assert [each.field for each in rules.before_publishing(rows[1])] == [field]


def test_the_base_needs_no_contract(organisation):
    row = NetworkParticipant(role=NetworkRole.BASE, organisation=organisation)

    assert list(rules.before_publishing(row)) == []


def test_participants_without_a_network_are_no_mistake_unseen(organisation, college):
    page = draft_programme(organisation=organisation)
    page.participants = network(organisation, college)

    assert problems(rules.before_publishing, page) == {"is_network"}


@pytest.mark.parametrize("both", [True, False])
def test_a_participant_is_one_organisation(organisation, both):
    row = NetworkParticipant(
        role=NetworkRole.RESOURCE,
        organisation=organisation if both else None,
        outside_name="Музей" if both else "",
    )

    with pytest.raises(ValidationError) as caught:
        row.clean()

    assert len(caught.value.message_dict) == 1


def test_a_contract_does_not_end_before_it_begins():
    row = NetworkParticipant(
        outside_name="Музей", contract_date=TODAY, contract_until=TODAY - timedelta(1)
    )

    with pytest.raises(ValidationError) as caught:
        row.clean()

    assert set(caught.value.message_dict) == {"contract_until"}


def test_an_organisation_of_the_neighbour_is_refused(two_centres, catalogue):
    foreign = OrganisationFactory(site=two_centres.other.site)

    with pytest.raises(RefusalError, match="другому центру"):
        make_programme(catalogue, organisation=foreign)


def test_two_levels_make_a_programme_multilevel():
    assert not draft_programme(levels=["initial"]).is_multilevel
    assert draft_programme(levels=["initial", "basic"]).is_multilevel


def test_the_share_of_hours_online():
    assert draft_programme().online_share is None
    assert draft_programme(distance="only").online_share == 100
    page = draft_programme(distance="with", hours_total=144, hours_online=12)
    assert page.online_share == 8


def test_admission_ends_with_its_term():
    today = timezone.localdate()
    day = timedelta(1)

    assert draft_programme(orders_to=today).enrolment_on() == "open"
    assert draft_programme(orders_to=today - day).enrolment_on() == "closed"
    assert draft_programme(orders_from=today + day).enrolment_on() == "next"


def test_admission_for_the_next_module_opens_on_its_day():
    today, day = timezone.localdate(), timedelta(1)

    assert draft_programme(enrolment="next", orders_from=today).enrolment_on() == "open"
    assert draft_programme(enrolment="next", orders_from=today - day).enrolment_on() == "open"
    assert draft_programme(enrolment="next", orders_from=today + day).enrolment_on() == "next"
    assert draft_programme(enrolment="next").enrolment_on() == "next"
    assert draft_programme(enrolment="closed", orders_from=today).enrolment_on() == "closed"


def test_a_session_that_has_begun_admits_only_in_its_own_term():
    today, day = timezone.localdate(), timedelta(1)
    begun = {"session_starts": today, "session_ends": today + day}

    assert draft_programme(session_starts=today + day).enrolment_on() == "open"
    assert draft_programme(**begun).enrolment_on() == "closed"
    assert draft_programme(**begun, orders_to=today).enrolment_on() == "open"
    over = {"session_starts": today - day, "session_ends": today - day}
    assert draft_programme(**over, orders_to=today).enrolment_on() == "closed"


def test_a_session_goes_public_with_its_days_only(organisation):
    def said(**fields):
        page = draft_programme(organisation=organisation, delivery="session", **fields)
        return [each.field for each in rules.before_publishing(page)]

    assert said() == ["session_starts", "session_ends"]
    assert said(session_starts=TODAY, session_ends=TODAY) == []


def test_a_place_in_the_neighbour_s_district_is_refused(two_centres, catalogue):
    page = make_programme(catalogue)
    page.where = [
        ProgrammePlace(address="Школа 1", district=DistrictFactory(site=two_centres.own.site)),
        ProgrammePlace(address="Школа 2", district=DistrictFactory(site=two_centres.other.site)),
    ]

    (problem,) = own_things.problems_of(page)

    assert problem.path[::2] == ["where", "district"]
