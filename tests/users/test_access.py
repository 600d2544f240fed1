"""Who works where."""

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.factories.users import UserFactory
from users.access import has_role, sites_of
from users.models import Role


def test_sites_of_a_person_are_where_he_has_a_role(two_centres):
    editor = two_centres.own.person(Role.EDITOR)

    assert list(sites_of(editor)) == [two_centres.own.site]
    assert list(sites_of(editor, Role.ADMINISTRATOR)) == []


def test_superuser_sees_all_centres(two_centres):
    chief = UserFactory(is_superuser=True)

    assert set(sites_of(chief)) == {two_centres.own.site, two_centres.other.site}
    assert has_role(chief, two_centres.other.site, Role.EDITOR)


@pytest.mark.parametrize("is_superuser", [True, False])
def test_closed_account_has_nothing(two_centres, is_superuser):
    gone = two_centres.own.person(Role.EDITOR, is_active=False, is_superuser=is_superuser)

    assert not sites_of(gone).exists()
    assert not has_role(gone, two_centres.own.site)


def test_visitor_has_nothing(two_centres):
    assert not sites_of(AnonymousUser()).exists()
    assert not has_role(AnonymousUser(), two_centres.own.site)


def test_role_counts_in_its_own_centre_only(two_centres):
    person = two_centres.own.person(Role.EDITOR)
    person.groups.add(two_centres.other.group(Role.OBSERVER))

    assert has_role(person, two_centres.own.site, Role.EDITOR, Role.ADMINISTRATOR)
    assert not has_role(person, two_centres.other.site, Role.EDITOR)
    assert has_role(person, two_centres.other.site)


def test_roles_are_read_once(two_centres, django_assert_num_queries):
    person = two_centres.own.person(Role.EDITOR)

    with django_assert_num_queries(1):
        here = has_role(person, two_centres.own.site, Role.EDITOR)
        there = has_role(person, two_centres.other.site, Role.EDITOR)

    assert (here, there) == (True, False)
