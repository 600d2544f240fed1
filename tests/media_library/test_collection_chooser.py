"""The chooser of collections."""

import pytest
from django.urls import reverse

from media_library.collection_chooser import collection_chooser
from users.models import Role

pytestmark = pytest.mark.django_db


def test_an_editor_sees_his_own_collections_only(client, two_centres):
    client.force_login(two_centres.own.person(Role.EDITOR))
    url = reverse(f"{collection_chooser.name}:choose")

    shown = client.get(url).json()["html"]

    assert two_centres.own.collection.name in shown
    assert two_centres.other.collection.name not in shown


def test_a_stranger_sees_nothing(client, db):
    response = client.get(reverse(f"{collection_chooser.name}:choose"))

    assert response.status_code == 302
