"""A centre that has practices to send."""

import pytest
from django.urls import reverse
from django.utils import timezone

from practices_bank.models import PracticeMaterial, Transfer
from tests.factories.centres import find_centre
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import make_practice, measured
from tests.jobs import run_jobs
from tests.standing import anew
from users.models import Role

NUMBER = "01-15/42"


def letter(**fields):
    """Return what the form of the letter sends."""
    today = timezone.localdate().strftime("%d.%m.%Y")
    return {"number": NUMBER, "date": today, "recipient": "Региональный центр", **fields}


@pytest.fixture
def editor(centre):
    return centre.person(Role.EDITOR)


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    client.raise_request_exception = False
    return client


@pytest.fixture(scope="module")
def _document(standing):
    collection = find_centre("localhost").collection
    return DocumentFactory(collection=collection, title="Программа")


@pytest.fixture
def document(_document, db):
    return anew(_document)


@pytest.fixture(scope="module")
def _practice(standing, _bank, _organisation, _document):
    material = PracticeMaterial(title="Программа: «Шаг/2»", document=_document, sort_order=0)
    return make_practice(
        anew(_bank),
        "Входное испытание",
        _organisation,
        indicators=[measured()],
        materials=[material],
        contact_email="opyt@example.test",
    )


@pytest.fixture
def practice(_practice, db):
    return anew(_practice)


@pytest.fixture
def send(desk):
    """Return what sends practices as the editor does and makes the package."""

    def act(*practices, make=True, **fields):
        data = {**letter(**fields), "practice": [each.pk for each in practices], "send": "1"}
        response = desk.post(reverse("transfer_new"), data)
        assert response.status_code == 302, response.status_code
        transfer = Transfer.objects.order_by("-pk").first()
        if make:
            assert run_jobs("practices_bank.package") == 1
            transfer.refresh_from_db()
        return transfer

    return act
