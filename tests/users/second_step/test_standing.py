"""Who must have the second step, and from when."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories.second_step import give_app, give_key
from tests.factories.users import UserFactory
from users.models import EntranceSettings, Role, User
from users.second_step.standing import has_step, standing_of

LONG_AGO = timezone.now() - timedelta(days=400)


def centre_demands(centre, *roles, **fields):
    policy = EntranceSettings.for_site(centre.site)
    policy.second_step_roles = [str(role) for role in roles]
    for name, value in fields.items():
        setattr(policy, name, value)
    policy.save()
    return policy


@pytest.mark.parametrize(
    ("role", "demanded"),
    [
        (Role.ADMINISTRATOR, True),
        (Role.EDITOR, True),
        (Role.AUTHOR, False),
        (Role.OBSERVER, False),
        (Role.EXPERT, False),
        (Role.REPRESENTATIVE, False),
    ],
)
def test_untouched_settings_demand_it_of_those_who_change_the_site(two_centres, role, demanded):
    assert standing_of(two_centres.own.person(role)).is_due is demanded


def test_a_centre_decides_for_its_roles(two_centres):
    centre_demands(two_centres.own, Role.AUTHOR)

    assert standing_of(two_centres.own.person(Role.AUTHOR)).is_due
    assert not standing_of(two_centres.own.person(Role.ADMINISTRATOR)).is_due
    assert standing_of(two_centres.other.person(Role.ADMINISTRATOR)).is_due


def test_the_strictest_of_ones_centres_counts(two_centres):
    centre_demands(two_centres.own)
    person = two_centres.own.person(Role.ADMINISTRATOR)
    assert not standing_of(person).is_due

    person.groups.add(two_centres.other.group(Role.EDITOR))

    assert standing_of(person).is_due


def test_person_without_a_role_must_nothing(db):
    assert standing_of(UserFactory()).due is None


def test_grace_is_counted_from_the_account(two_centres):
    centre_demands(two_centres.own, Role.EDITOR, grace_days=7, demanded_since=LONG_AGO)
    now = timezone.now()
    fresh = two_centres.own.person(Role.EDITOR, date_joined=now - timedelta(days=6))
    old = two_centres.own.person(Role.EDITOR, date_joined=now - timedelta(days=8))

    assert standing_of(fresh).due == fresh.date_joined + timedelta(days=7)
    assert not standing_of(fresh).is_due
    assert standing_of(old).is_due


def test_grace_is_counted_from_the_day_the_role_was_ticked(two_centres):
    policy = centre_demands(two_centres.own, Role.EDITOR, grace_days=7)
    EntranceSettings.objects.update(demanded_since=LONG_AGO)
    author = two_centres.own.person(Role.AUTHOR, date_joined=LONG_AGO)

    policy.refresh_from_db()
    policy.second_step_roles = [Role.EDITOR, Role.AUTHOR]
    policy.save()

    assert policy.demanded_since > LONG_AGO
    assert not standing_of(author).is_due


def test_unticking_a_role_or_changing_the_days_does_not_prolong(two_centres):
    policy = centre_demands(two_centres.own, Role.EDITOR, Role.AUTHOR, demanded_since=LONG_AGO)
    EntranceSettings.objects.update(demanded_since=LONG_AGO)

    policy.refresh_from_db()
    policy.second_step_roles, policy.grace_days = [Role.EDITOR], 30
    policy.save()

    assert policy.demanded_since == LONG_AGO


def test_superuser_has_no_grace(two_centres):
    centre_demands(two_centres.own, Role.ADMINISTRATOR, grace_days=30)
    chief = two_centres.own.person(Role.ADMINISTRATOR, is_superuser=True)

    assert standing_of(chief).is_due


@pytest.mark.parametrize("give", [give_app, give_key])
def test_app_and_key_are_steps(two_centres, give):
    person = two_centres.own.person(Role.EDITOR)
    assert not standing_of(person).has_step

    give(person)

    assert standing_of(person).has_step
    assert list(User.objects.filter(has_step())) == [person]


def test_recovery_codes_alone_are_no_step(two_centres):
    person = two_centres.own.person(Role.EDITOR)
    give_app(person).delete()

    assert not standing_of(person).has_step


def test_one_query(two_centres, django_assert_num_queries):
    person = two_centres.own.person(Role.EDITOR, Role.AUTHOR, Role.ADMINISTRATOR)
    give_app(person)

    with django_assert_num_queries(1):
        standing_of(person)
