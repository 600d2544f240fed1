"""Addresses of documents that have changed, and of their versions."""

import pytest
from wagtail.models import CollectionViewRestriction

from media_library.models import DocumentVersion, PortalDocument, ScanState
from tests.factories.media_library import PDF, DocumentFactory
from tests.media_library.documents.conftest import OTHER_PDF, document, editor, form, renew
from users.models import Role

__all__ = ["document", "editor", "form", "renew"]

pytestmark = pytest.mark.django_db
OWN, OTHER = {"host": "localhost"}, {"host": "tver.localhost"}


def body(response):
    return b"".join(response.streaming_content)


@pytest.fixture
def version(document, renew):
    renew(document)
    return document.versions.get()


def test_the_address_gives_the_newest_file(client, document, version):
    assert body(client.get(document.url, headers=OWN)) == OTHER_PDF


def test_caches_learn_of_the_new_file(client, document, renew):
    old = client.get(document.url, headers=OWN)["ETag"]
    renew(document)

    response = client.get(document.url, headers=OWN | {"if-none-match": old})

    assert response.status_code == 200


def test_former_names_lead_to_the_present_one(client, document):
    stored = document.file.name.rpartition("/")[2]
    PortalDocument.objects.update(address_stem="drugoe")
    document.refresh_from_db()

    response = client.get(f"/documents/{document.pk}/{stored}", headers=OWN)

    assert response.status_code == 302
    assert response["Location"] == document.url
    assert response["Cache-Control"] == "public, no-cache"


class TestEarlierVersion:
    """Who may open it."""

    def test_editors_always(self, client, version, editor):
        client.force_login(editor)
        response = client.get(version.url, headers=OWN)

        assert body(response) == PDF
        assert response["Cache-Control"] == "private, no-store"
        assert "polozhenie-o-smotre-1.pdf" in response["Content-Disposition"]

    def test_readers_never_unless_it_is_opened(self, client, version):
        assert client.get(version.url, headers=OWN).status_code == 404

        DocumentVersion.objects.update(is_public=True)
        response = client.get(version.url, headers=OWN)

        assert body(response) == PDF
        assert response["Cache-Control"] == "public, no-cache"

    def test_people_of_another_centre_never(self, client, version, two_centres):
        client.force_login(two_centres.other.person(Role.ADMINISTRATOR))

        assert client.get(version.url, headers=OWN).status_code == 404
        DocumentVersion.objects.update(is_public=True)
        assert client.get(version.url, headers=OTHER).status_code == 404

    def test_a_closed_collection_closes_it_too(self, client, version, two_centres):
        DocumentVersion.objects.update(is_public=True)
        CollectionViewRestriction.objects.create(
            collection=two_centres.own.collection, restriction_type="login"
        )

        assert client.get(version.url, headers=OWN).status_code == 302

    def test_an_infected_one_nobody(self, client, version, editor):
        DocumentVersion.objects.update(is_public=True, scan=ScanState.INFECTED)
        client.force_login(editor)

        assert client.get(version.url, headers=OWN).status_code == 404

    @pytest.mark.parametrize("change", [("/1/", "/7/"), (".pdf", ".docx")])
    def test_a_wrong_address_finds_nothing(self, client, version, editor, change):
        client.force_login(editor)

        assert client.get(version.url.replace(*change), headers=OWN).status_code == 404

    def test_it_has_no_direct_address(self, client, version):
        DocumentVersion.objects.update(is_public=True)

        assert client.get(f"/media/{version.file.name}", headers=OWN).status_code == 404


class TestReplaced:
    """A document in whose place another stands."""

    @pytest.fixture
    def successor(self, two_centres, document):
        made = DocumentFactory(
            collection=two_centres.own.collection, content=OTHER_PDF, name="novoe.pdf"
        )
        PortalDocument.objects.filter(pk=document.pk).update(replaced_by=made)
        return made

    def test_its_address_leads_to_the_other(self, client, document, successor):
        response = client.get(document.url, headers=OWN)

        assert response.status_code == 302
        assert response["Location"] == successor.url

    def test_a_chain_is_one_step(self, client, document, successor):
        last = DocumentFactory(collection=successor.collection, name="posledniy.pdf")
        PortalDocument.objects.filter(pk=successor.pk).update(replaced_by=last)

        assert client.get(document.url, headers=OWN)["Location"] == last.url

    def test_a_closed_one_does_not_tell_where_it_leads(self, client, document, successor):
        closed = document.collection.add_child(name="Закрытое")
        PortalDocument.objects.filter(pk=document.pk).update(collection=closed)
        CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")

        assert successor.url not in client.get(document.url, headers=OWN)["Location"]

    def test_editors_still_open_its_own_file(self, client, document, successor, editor):
        client.force_login(editor)
        url = f"/documents/{document.pk}/versions/1/{document.filename}"

        assert body(client.get(url, headers=OWN)) == PDF


def test_an_infected_document_is_given_to_nobody(client, document, editor):
    PortalDocument.objects.update(scan=ScanState.INFECTED)
    client.force_login(editor)

    assert client.get(document.url, headers=OWN).status_code == 404
