"""Closed pages and collections are opened to groups of their own centre only."""

import pytest
from django.urls import reverse
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from tests.factories.home import make_standard
from tests.factories.users import UserFactory
from users.models import Role

pytestmark = pytest.mark.django_db
PRIVACY = ["wagtailadmin_pages:set_privacy", "wagtailadmin_collections:set_privacy"]


@pytest.fixture(params=PRIVACY, ids=["page", "collection"])
def address(request, two_centres):
    thing = make_standard(two_centres.own) if "pages" in request.param else None
    return reverse(request.param, args=((thing or two_centres.own.collection).pk,))


@pytest.fixture(params=[Role.ADMINISTRATOR, None], ids=["administrator", "superuser"])
def desk(request, client, two_centres):
    role = request.param
    client.force_login(two_centres.own.person(role) if role else UserFactory(is_superuser=True))
    return client


def restrictions():
    return [*PageViewRestriction.objects.all(), *CollectionViewRestriction.objects.all()]


def test_roles_of_the_centre_are_offered_by_their_names(desk, address):
    html = desk.get(address).json()["html"]

    for role in Role:
        assert html.count(str(role.label).capitalize()) == 1
    assert "localhost" not in html


def test_own_groups_are_kept(desk, address, two_centres):
    group = two_centres.own.group(Role.AUTHOR)

    answer = desk.post(address, {"restriction_type": "groups", "groups": [group.pk]}).json()

    (made,) = restrictions()
    assert (answer["step"], answer["is_public"]) == ("set_privacy_done", False)
    assert list(made.groups.all()) == [group]


def test_groups_of_another_centre_are_refused(desk, address, two_centres):
    group = two_centres.other.group(Role.AUTHOR)

    answer = desk.post(address, {"restriction_type": "groups", "groups": [group.pk]}).json()

    assert answer["step"] == "set_privacy"
    assert restrictions() == []


def test_what_was_closed_is_opened_again(desk, address):
    desk.post(address, {"restriction_type": "login"})
    assert len(restrictions()) == 1

    answer = desk.post(address, {"restriction_type": "none"}).json()

    assert answer["is_public"]
    assert restrictions() == []


def test_a_collection_inside_a_closed_one_shows_what_closes_it(client, two_centres):
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    outer = two_centres.own.collection
    inner = outer.add_child(name="Внутри")
    CollectionViewRestriction.objects.create(collection=outer, restriction_type="login")

    html = client.get(reverse(PRIVACY[1], args=(inner.pk,))).json()["html"]

    assert outer.name in html
    assert "<form" not in html


def test_an_author_closes_nothing(client, two_centres, address):
    client.force_login(two_centres.own.person(Role.AUTHOR))

    client.post(address, {"restriction_type": "login"})

    assert restrictions() == []
