"""Acts in English: their words in one column, their page in the reader's language."""

import pytest
from django.utils.translation import override

from acts.addresses import Addresses
from tests.factories.languages import speak, translate, translate_front

pytestmark = pytest.mark.django_db
ENGLISH = {"en": {"title": "On the centre", "issuer": "Administration of the town"}}


@pytest.fixture
def act(documents):
    """An act with English words; the centre speaks English."""
    speak(documents.own, "en")
    translate_front(documents.own)
    return documents.add(
        title="О центре", issuer="Администрация", number="7", slug="akt-7", translations=ENGLISH
    )


@pytest.fixture
def section(act, documents):
    """«Документы» in English."""
    return translate(documents.page, title="Documents")


def text(client, path):
    response = client.get(path, headers={"host": "localhost"})
    assert response.status_code == 200
    return response.text


def test_the_list_speaks_english(client, act, section):
    page = text(client, "/en/dokumenty/")

    assert "On the centre" in page
    assert "О центре" not in page
    assert 'href="/en/dokumenty/akt-7/"' in page


def test_the_page_of_an_act_speaks_english(client, act, section):
    page = text(client, "/en/dokumenty/akt-7/")

    assert "On the centre" in page
    assert "Administration of the town" in page


def test_the_russian_pages_stay_russian(client, act, section):
    assert "О центре" in text(client, "/dokumenty/akt-7/")
    assert "On the centre" not in text(client, "/dokumenty/")


def test_what_is_not_translated_is_marked(client, act, section, documents):
    documents.add(title="Другой акт")

    assert 'lang="ru"' in text(client, "/en/dokumenty/")


def test_without_the_section_in_english_the_act_is_read_in_russian(act):
    with override("en"):
        assert Addresses(act.site).of(act).endswith("/dokumenty/akt-7/")
        assert "/en/" not in Addresses(act.site).of(act)
