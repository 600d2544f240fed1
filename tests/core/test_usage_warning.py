"""Before something goes, the desk says where it is used: Wagtail's own warning, kept."""

import pytest
from django.urls import reverse

from home.models import StandardPage
from tests.factories.media_library import DocumentFactory, ImageFactory
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def used(two_centres):
    """A page, a picture and a document that one other page refers to."""
    home, collection = two_centres.own.home, two_centres.own.collection
    page = home.add_child(instance=StandardPage(title="На неё ссылаются"))
    picture = ImageFactory(collection=collection)
    document = DocumentFactory(collection=collection)
    empty = {"text": "Туда", "page": None, "document": None, "url": ""}
    links = [empty | {"page": page.pk}, empty | {"document": document.pk}]
    body = [{"type": "related_links", "value": {"links": links}}]
    home.add_child(instance=StandardPage(title="Ссылается", body=body, social_image=picture))
    return {"page": page, "image": picture, "document": document}


@pytest.mark.parametrize(
    ("name", "what", "usage"),
    [
        ("wagtailadmin_pages:delete", "page", "wagtailadmin_pages:usage"),
        ("wagtailadmin_pages:unpublish", "page", "wagtailadmin_pages:usage"),
        ("wagtailimages:delete", "image", "wagtailimages:image_usage"),
        ("wagtaildocs:delete", "document", "wagtaildocs:document_usage"),
    ],
)
def test_the_question_leads_to_the_places(client, two_centres, used, name, what, usage):
    client.force_login(two_centres.own.person(Role.EDITOR))
    key = used[what].pk

    html = client.get(reverse(name, args=[key])).content.decode()

    assert reverse(usage, args=[key]) in html
    assert "1 раз" in html
