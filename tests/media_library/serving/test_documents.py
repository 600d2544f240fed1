"""Documents on their way out."""

from urllib.parse import parse_qs, urlsplit

import pytest
from storages.backends.s3 import S3Storage
from wagtail.models import CollectionViewRestriction

from core.models import CentreSettings
from tests.factories.media_library import MP4, PDF, DocumentFactory
from users.models import Role

pytestmark = pytest.mark.django_db
OWN, OTHER = {"host": "localhost"}, {"host": "tver.localhost"}


@pytest.fixture
def centres(two_centres):
    for centre in two_centres:
        CentreSettings.objects.update_or_create(
            site=centre.site, defaults={"collection": centre.collection}
        )
    return two_centres


@pytest.fixture
def document(centres):
    return DocumentFactory(collection=centres.own.collection)


def body(response):
    return b"".join(response.streaming_content)


def test_a_document_is_sent_whole(client, document):
    response = client.get(document.url, headers=OWN)

    assert response.status_code == 200
    assert body(response) == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("inline")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Accept-Ranges"] == "bytes"
    assert response["Content-Security-Policy"] == "default-src 'none'"


def test_other_kinds_are_attachments_with_a_readable_name(client, centres):
    document = DocumentFactory(
        collection=centres.own.collection,
        content=b"a;b",
        name="Список школ.csv",
        title="Школы города",
    )
    disposition = client.get(document.url, headers=OWN)["Content-Disposition"]

    assert disposition == 'attachment; filename="shkoly-goroda.csv"'


def test_a_range_is_sent_alone(client, document):
    response = client.get(document.url, headers=OWN | {"range": "bytes=0-7"})

    assert response.status_code == 206
    assert body(response) == PDF[:8]
    assert response["Content-Range"] == f"bytes 0-7/{len(PDF)}"
    assert response["Content-Length"] == "8"


def test_a_range_outside_is_refused(client, document):
    response = client.get(document.url, headers=OWN | {"range": "bytes=99999-"})

    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{len(PDF)}"


def test_a_range_of_an_older_file_gets_the_whole_new_one(client, document):
    headers = OWN | {"range": "bytes=0-7", "if-range": '"old"'}

    assert client.get(document.url, headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("sent", "got"), [("if-none-match", "ETag"), ("if-modified-since", "Last-Modified")]
)
def test_an_unchanged_document_is_not_sent_again(client, document, sent, got):
    first = client.get(document.url, headers=OWN)
    second = client.get(document.url, headers=OWN | {sent: first[got]})

    assert second.status_code == 304
    assert second.content == b""


def test_only_reading_is_allowed(client, document):
    assert client.post(document.url, headers=OWN).status_code == 405


def test_another_centre_s_host_knows_nothing_of_it(client, document):
    assert client.get(document.url, headers=OTHER).status_code == 404


def test_an_editor_of_another_centre_gets_nothing_on_his_own_host(client, centres, document):
    client.force_login(centres.other.person(Role.EDITOR))

    assert client.get(document.url, headers=OTHER).status_code == 404


def test_an_editor_opens_his_document_on_the_one_admin_host(client, centres, document):
    client.force_login(centres.own.person(Role.EDITOR))

    assert client.get(document.url, headers=OTHER).status_code == 200


def test_a_wrong_name_finds_nothing(client, document):
    assert client.get(f"/documents/{document.pk}/drugoe.pdf", headers=OWN).status_code == 404


def test_a_lost_file_is_not_found(client, document):
    document.file.storage.delete(document.file.name)

    assert client.get(document.url, headers=OWN).status_code == 404


@pytest.fixture
def closed(centres, document):
    CollectionViewRestriction.objects.create(
        collection=centres.own.collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    return document


def test_a_closed_document_asks_to_log_in(client, closed):
    response = client.get(closed.url, headers=OWN)

    assert response.status_code == 302
    assert response["Location"].startswith("/vhod/")


def test_a_closed_document_has_no_direct_address(client, closed):
    assert client.get(f"/media/{closed.file.name}", headers=OWN).status_code == 404


def test_a_closed_document_is_never_kept_in_caches(client, centres, closed):
    client.force_login(centres.own.person(Role.EDITOR))
    response = client.get(closed.url, headers=OWN)

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.OBSERVER])
def test_a_person_of_another_centre_is_no_reader_of_a_closed_document(
    client, centres, closed, role
):
    """«Logged in» means people of this centre, wherever the account was made."""
    client.force_login(centres.other.person(role))

    assert client.get(closed.url, headers=OWN).status_code == 404


def test_any_role_of_the_centre_reads_a_closed_document(client, centres, closed):
    client.force_login(centres.own.person(Role.OBSERVER))

    assert client.get(closed.url, headers=OWN).status_code == 200


def test_a_password_opens_a_closed_document(client, centres, document):
    restriction = CollectionViewRestriction.objects.create(
        collection=centres.own.collection, restriction_type="password", password="сезам"
    )
    asked = client.get(document.url, headers=OWN)
    url = f"/documents/authenticate_with_password/{restriction.pk}/"
    answer = {"password": "сезам", "return_url": document.url}
    client.post(url, answer, headers=OWN)

    assert b"%PDF" not in asked.content
    assert document.title not in asked.content.decode()
    assert "Файл открыт тем" in asked.content.decode()
    assert 'id="main"' in asked.content.decode()
    assert body(client.get(document.url, headers=OWN)) == PDF


def test_groups_open_a_closed_document(client, centres, document):
    restriction = CollectionViewRestriction.objects.create(
        collection=centres.own.collection, restriction_type="groups"
    )
    restriction.groups.add(centres.own.group(Role.OBSERVER))

    client.force_login(centres.own.person(Role.REPRESENTATIVE))
    assert client.get(document.url, headers=OWN).status_code == 404
    client.force_login(centres.own.person(Role.OBSERVER))
    assert client.get(document.url, headers=OWN).status_code == 200


@pytest.mark.parametrize("pk", ["%D9%A5", "٣", "0x1", "1e1"])
def test_numbers_written_otherwise_are_no_way_past_the_checks(client, document, pk):
    assert client.get(f"/documents/{pk}/{document.filename}", headers=OTHER).status_code == 404


def test_digits_of_other_alphabets_are_no_way_past_the_checks(client, document):
    arabic = str(document.pk).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))

    assert client.get(f"/documents/{arabic}/{document.filename}", headers=OTHER).status_code == 404


def test_the_proxy_sends_the_bytes_by_its_word(client, document, settings):
    settings.UPLOADS_SERVING = "x-accel"
    response = client.get(document.url, headers=OWN)

    assert response["X-Accel-Redirect"] == f"/_uploads/{document.file.name}"
    assert response.content == b""
    assert response["X-Content-Type-Options"] == "nosniff"


def test_the_storage_sends_the_bytes_by_its_address(client, document, settings):
    settings.UPLOADS_SERVING = "redirect"
    response = client.get(document.url, headers=OWN)

    assert response.status_code == 302
    assert response["Location"].endswith(document.file.name)
    assert response["Cache-Control"] == "private, no-store"


def test_the_storage_names_a_file_as_the_portal_does(client, centres, settings, monkeypatch):
    document = DocumentFactory(
        collection=centres.own.collection, content=b"a;b", name="a.csv", title="Школы города"
    )
    settings.UPLOADS_SERVING = "redirect"
    bucket = S3Storage(
        bucket_name="b", access_key="k", secret_key="s", endpoint_url="https://s3.test"
    )
    monkeypatch.setattr(type(document.file.storage), "url", bucket.url, raising=False)
    monkeypatch.setattr(type(document.file.storage), "querystring_auth", True, raising=False)

    said = parse_qs(urlsplit(client.get(document.url, headers=OWN)["Location"]).query)

    assert said["response-content-type"] == ["text/csv"]
    assert said["response-content-disposition"] == ['attachment; filename="shkoly-goroda.csv"']
    assert said["response-cache-control"] == ["private, no-store"]
    assert "Signature" in said or "X-Amz-Signature" in said


def test_an_address_that_has_run_out_is_not_called_unchanged(client, document, settings):
    known = {"if-none-match": client.get(document.url, headers=OWN)["ETag"]}
    settings.UPLOADS_SERVING = "redirect"

    assert client.get(document.url, headers=OWN | known).status_code == 302


def test_video_can_be_wound(client, centres):
    video = DocumentFactory(collection=centres.own.collection, content=MP4, name="den.mp4")
    response = client.get(video.url, headers=OWN | {"range": "bytes=10-"})

    assert response.status_code == 206
    assert response["Content-Type"] == "video/mp4"
