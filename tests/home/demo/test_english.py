"""The demo in English: what an evaluator opens first."""

import pytest
from wagtail.models import Page, Site
from wagtail_localize.models import StringSegment
from wagtail_localize.strings import StringValue

from core.centres import pages_of
from core.languages.spoken import in_own_words
from home.demo import config

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def english():
    site = Site.objects.get(hostname="localhost")
    return in_own_words(pages_of(site).filter(locale__language_code="en"))


def test_front_page_about_contacts_and_one_news_item_are_published(english):
    titles = set(english.live().values_list("title", flat=True))

    assert titles == {
        "Elektrostal Centre",
        "About the centre",
        "Contacts",
        "News",
        "Enrolment in clubs for the winter module is open",
    }
    assert not english.filter(live=False).exists()


def test_every_english_word_of_the_data_is_used():
    originals = set(StringSegment.objects.values_list("string__data", flat=True))

    words = {StringValue.from_plaintext(each).data for each in config.english()["words"]}
    assert words - originals == set()


def test_the_other_centre_speaks_russian_only():
    site = Site.objects.get(hostname="tver.localhost")

    assert not pages_of(site).exclude(locale__language_code="ru").exists()


@pytest.mark.parametrize("path", ["/en/", "/en/o-tsentre/", "/en/kontakty/", "/en/novosti/"])
def test_pages_are_read_in_english(client, path):
    answer = client.get(path, headers={"host": "localhost"})

    assert answer.status_code == 200
    assert '<html lang="en"' in answer.text
    assert "Elektrostal Centre" in answer.text


def test_links_of_the_front_page_lead_to_english_pages_where_there_are_any(client):
    answer = client.get("/en/", headers={"host": "localhost"})

    assert 'href="/en/kontakty/"' in answer.text
    assert 'href="/dokumenty/"' in answer.text  # not translated


def test_tasks_of_the_centre_are_in_english(client):
    answer = client.get("/en/o-tsentre/", headers={"host": "localhost"})

    assert "finding, shaping and spreading the best municipal practices" in answer.text
    assert Page.objects.get(title="About the centre").specific.duties.count() > 20
