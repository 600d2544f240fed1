"""Tags are offered from the person's own centre."""

import pytest
from django.urls import reverse

from media_library.models import PortalDocument, PortalImage
from media_library.own_tags import tags_of
from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.factories.users import UserFactory
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tagged(two_centres):
    """Pictures and documents of both centres with tags."""
    for centre, words in ((two_centres.own, ("театр", "танец")), (two_centres.other, ("тайна",))):
        for factory in (ImageFactory, DocumentFactory):
            factory(collection=centre.collection).tags.add(*words)
    ImageFactory(collection=two_centres.own.collection).tags.add("танец", "снимок")


@pytest.fixture
def editor(client, two_centres):
    person = two_centres.own.person(Role.EDITOR)
    client.force_login(person)
    return person


def names(user, *models):
    return [tag.name for tag in tags_of(user, *models)]


def test_the_commonest_come_first(editor):
    assert names(editor, PortalImage) == ["танец", "снимок", "театр"]
    assert names(editor, PortalDocument) == ["танец", "театр"]


def test_a_superuser_is_offered_all(two_centres):
    chief = UserFactory(is_superuser=True)

    assert set(names(chief, PortalImage, PortalDocument)) == {"танец", "снимок", "театр", "тайна"}


@pytest.mark.parametrize(
    ("term", "found"), [("т", ["танец", "театр"]), ("ТЕ", ["театр"]), ("тай", []), ("", [])]
)
def test_the_field_of_tags_offers_own_words(client, editor, term, found):
    url = reverse("wagtailadmin_tag_autocomplete")

    assert client.get(url, {"term": term}).json() == found


@pytest.mark.parametrize("name", ["wagtailimages:index", "wagtaildocs:index"])
def test_the_filter_of_the_list_offers_and_takes_own_tags(client, editor, name):
    url = reverse(name)

    offered = client.get(url).context["filters"].filters["tag"].extra["choices"]
    html = client.get(url, {"tag": "тайна"}).content.decode()

    assert {word for word, _label in offered} >= {"театр", "танец"}
    assert "тайна" not in dict(offered)
    assert "Тайна" not in html


def test_the_chooser_of_pictures_offers_own_tags(client, editor):
    html = client.get(reverse("wagtailimages_chooser:choose")).json()["html"]

    assert "театр" in html
    assert "тайна" not in html


def test_where_nothing_is_tagged_there_is_no_filter(client, two_centres):
    person = two_centres.other.person(Role.EDITOR)
    two_centres.other.collection.refresh_from_db()
    PortalImage.objects.filter(collection=two_centres.other.collection).delete()
    client.force_login(person)

    assert "tag" not in client.get(reverse("wagtailimages:index")).context["filters"].filters
