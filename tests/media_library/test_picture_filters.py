"""What the list of pictures can be narrowed to."""

import pytest
from django.urls import reverse

from consents import withdrawal
from home.models import StandardPage
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import ImageFactory
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def pictures(two_centres):
    """Pictures of the centre by what is peculiar to each, and the neighbours' one with it all."""
    own = {"collection": two_centres.own.collection}
    consents = [ConsentRecordFactory(site=two_centres.own.site) for _each in range(2)]
    withdrawal.withdraw(consents[1])
    ImageFactory(
        collection=two_centres.other.collection, description="", people_shown=True, licence="free"
    )
    return {
        "used": ImageFactory(**own),
        "undescribed": ImageFactory(**own, description=""),
        "agreed": ImageFactory(**own, people_shown=True, consent=consents[0]),
        "asked": ImageFactory(**own, people_shown=True),
        "withdrawn": ImageFactory(**own, people_shown=True, consent=consents[1]),
        "free": ImageFactory(**own, licence="free"),
    }


@pytest.fixture
def listed(client, two_centres, pictures):
    """Return a function that names the pictures which the list shows."""
    client.force_login(two_centres.own.person(Role.EDITOR))
    page = StandardPage(title="Страница", social_image=pictures["used"])
    two_centres.own.home.add_child(instance=page)

    def listed(**asked):
        shown = client.get(reverse("wagtailimages:index"), asked).context["object_list"]
        names = {image.pk: name for name, image in pictures.items()}
        return {names[image.pk] for image in shown}

    return listed


def test_without_filters_all_of_the_centre_are_shown(listed, pictures):
    assert listed() == set(pictures)


def test_those_without_a_description(listed):
    assert listed(state="undescribed") == {"undescribed"}


def test_people_without_a_consent_in_force(listed):
    assert listed(state="withheld") == {"asked", "withdrawn"}


def test_those_that_nothing_shows(listed, pictures):
    assert listed(state="unused") == set(pictures) - {"used"}


def test_by_licence(listed, pictures):
    assert listed(licence="free") == {"free"}
    assert listed(licence=["free", "own"]) == set(pictures)


def test_filters_narrow_a_search_too(listed):
    assert listed(q="Снимок", state="withheld") <= {"asked", "withdrawn"}
