"""There is one door to a document, and it knows the centres."""

import pytest
from django.urls import URLPattern, get_resolver, resolve
from wagtail.documents.views import serve
from wagtail.models import CollectionViewRestriction

from media_library.serving import views
from tests.factories.media_library import DocumentFactory
from users.models import Role

pytestmark = pytest.mark.django_db
OWN, OTHER = {"host": "localhost"}, {"host": "tver.localhost"}
MODES = ["app", "x-accel", "redirect"]
DIGITS = ["٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９", "௦௧௨௩௪௫௬௭௮௯"]


@pytest.fixture
def document(two_centres):
    return DocumentFactory(collection=two_centres.own.collection)


def patterns(resolver):
    for each in resolver.url_patterns:
        yield from [each] if isinstance(each, URLPattern) else patterns(each)


def test_wagtail_s_own_view_has_no_address():
    reached = {each.callback for each in patterns(get_resolver())}

    assert serve.serve not in reached
    assert serve.authenticate_with_password not in reached


def test_every_address_of_documents_is_ours(document):
    assert resolve(document.url).func is views.document
    found = [each.callback for each in patterns(get_resolver()) if _is_of_documents(each)]
    assert {each.__module__.partition(".")[0] for each in found} == {"media_library"}


def _is_of_documents(pattern):
    return str(pattern.pattern).startswith("documents/<int:") and pattern.name in (
        "wagtaildocs_serve",
        "document_version",
    )


@pytest.mark.parametrize("digits", DIGITS)
@pytest.mark.parametrize("path", ["/documents/{}/{}", "/documents/{}/versions/1/{}"])
def test_digits_of_other_alphabets_lead_nowhere(client, document, digits, path):
    key = str(document.pk).translate(str.maketrans("0123456789", digits))

    for host in (OWN, OTHER):
        answer = client.get(path.format(key, document.filename), headers=host)
        assert answer.status_code == 404


@pytest.fixture
def closed(document):
    CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type="login"
    )
    return document


@pytest.fixture(params=MODES)
def mode(request, settings):
    """Send files in each of the ways."""
    settings.UPLOADS_SERVING = request.param
    return request.param


@pytest.mark.parametrize("host", [OWN, OTHER], ids=["own", "other"])
def test_the_place_of_a_file_is_no_address(client, closed, mode, host):
    for path in (f"/media/{closed.file.name}", f"/_uploads/{closed.file.name}"):
        assert client.get(path, headers=host).status_code == 404


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR, Role.OBSERVER])
def test_people_of_another_centre_get_nothing_in_any_mode(client, two_centres, closed, mode, role):
    client.force_login(two_centres.other.person(role))

    for path in (closed.url, f"/media/{closed.file.name}"):
        for host in (OWN, OTHER):
            answer = client.get(path, headers=host)
            assert answer.status_code == 404
            assert "X-Accel-Redirect" not in answer


def test_a_stranger_gets_neither_bytes_nor_their_place_in_any_mode(client, closed, mode):
    answer = client.get(closed.url, headers=OWN)

    assert answer.status_code == 302
    assert answer["Location"].startswith("/vhod/")
    assert "X-Accel-Redirect" not in answer
    assert client.get(f"/media/{closed.file.name}", headers=OWN).status_code == 404


def test_the_place_is_no_address_even_for_those_who_may_read(client, two_centres, closed, mode):
    client.force_login(two_centres.own.person(Role.EDITOR))

    assert client.get(f"/media/{closed.file.name}", headers=OWN).status_code == 404


def test_a_group_of_another_centre_opens_nothing(client, two_centres, document):
    restriction = CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type="groups"
    )
    restriction.groups.add(two_centres.other.group(Role.EDITOR))
    client.force_login(two_centres.other.person(Role.EDITOR))

    assert client.get(document.url, headers=OWN).status_code == 404


def test_the_password_is_asked_at_the_own_host_only(client, document):
    restriction = CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type="password", password="сезам"
    )
    url = f"/documents/authenticate_with_password/{restriction.pk}/"

    assert client.get(url, headers=OWN).status_code == 200
    assert client.get(url, headers=OTHER).status_code == 404
    client.post(url, {"password": "сезам", "return_url": document.url}, headers=OWN)
    assert client.get(document.url, headers=OWN).status_code == 200
    assert client.get(document.url, headers=OTHER).status_code == 404


def test_who_works_with_a_closed_document_needs_no_group(client, two_centres, document):
    restriction = CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type="groups"
    )
    restriction.groups.add(two_centres.own.group(Role.OBSERVER))
    client.force_login(two_centres.own.person(Role.EDITOR))

    assert client.get(document.url, headers=OWN).status_code == 200


@pytest.mark.parametrize("name", ["detail", "listing", "find"])
def test_the_desk_s_interface_of_data_does_not_name_it(client, two_centres, closed, name):
    from django.urls import reverse

    client.force_login(two_centres.other.person(Role.ADMINISTRATOR))
    keys = [closed.pk] if name == "detail" else []
    address = reverse(f"wagtailadmin_api:documents:{name}", args=keys)
    answer = client.get(address, {"id": closed.pk} if name == "find" else {})

    assert closed.title not in answer.content.decode()


def test_there_is_no_public_interface_of_data(client, two_centres, closed):
    for path in ("/api/", "/api/v2/documents/", "/api/v3/documents/", "/api/main/documents/"):
        assert client.get(path, headers=OWN).status_code == 404
