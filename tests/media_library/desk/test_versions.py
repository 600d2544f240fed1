"""Versions of a document in the desk."""

import pytest
from django.urls import reverse

from media_library.models import DocumentVersion
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def version(document, renew):
    renew(document, version_note="Исправлена дата")
    return document.versions.get()


def address(name, version):
    keys = [version.document_id]
    return reverse(name, args=keys if name == "media_document_versions" else [*keys, 1])


def test_all_are_listed_with_who_and_when(desk, version, document):
    html = desk.get(address("media_document_versions", version)).content.decode()

    assert "Исправлена дата" in html
    assert document.file_hash[:12] in html
    assert version.file_hash[:12] in html
    assert version.url in html


def test_one_is_opened_and_closed(desk, version):
    url = address("media_open_version", version)
    desk.post(url, {"public": "1"})
    assert DocumentVersion.objects.get().is_public

    desk.post(url)
    assert not DocumentVersion.objects.get().is_public


def test_one_is_deleted(desk, version):
    desk.post(address("media_delete_version", version))

    assert not DocumentVersion.objects.exists()


@pytest.mark.parametrize("name", ["media_open_version", "media_delete_version"])
def test_a_link_does_nothing(desk, version, name):
    assert desk.get(address(name, version)).status_code == 405


@pytest.mark.parametrize(
    "name", ["media_document_versions", "media_open_version", "media_delete_version"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_people_of_another_centre_find_nothing(client, two_centres, version, name, method):
    client.force_login(two_centres.other.person(Role.ADMINISTRATOR))
    answer = getattr(client, method)(address(name, version), {"public": "1"})

    assert answer.status_code in (404, 405)
    assert not DocumentVersion.objects.get().is_public


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.EXPERT, Role.REPRESENTATIVE])
def test_who_may_not_change_documents_opens_nothing(client, two_centres, version, role):
    client.force_login(two_centres.own.person(role))
    client.post(address("media_open_version", version), {"public": "1"})

    assert not DocumentVersion.objects.get().is_public


def test_a_version_that_is_not_there_is_not_found(desk, version):
    url = reverse("media_open_version", args=[version.document_id, 7])

    assert desk.post(url).status_code == 404
