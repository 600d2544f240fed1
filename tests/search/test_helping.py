"""Whoever has found nothing is led on: to a question, to the bank, to programmes by direction."""

from urllib.parse import urlsplit

import pytest
from lxml import html

from tests.factories.practices import make_bank
from tests.factories.programmes import make_catalogue
from tests.factories.questions import make_questions_page
from tests.search.test_matrix import SHUT

NOTHING = "/poisk/?q=орнитоптер"
PLACES = {
    "задайте вопрос методисту": make_questions_page,
    "посмотрите весь банк практик": make_bank,
    "подберите программу по возрасту и направленности": make_catalogue,
}


@pytest.fixture
def links(client, portal):
    """Return texts and addresses of the links of the page itself."""

    def read(path=NOTHING, host="localhost"):
        page = html.fromstring(client.get(path, headers={"host": host}).content)
        return {each.text_content(): each.get("href") for each in page.xpath("//main//a")}

    return read


def test_all_ways_out_lead_to_their_sections(links, portal, client):
    sections = {words: make(portal.own) for words, make in PLACES.items()}
    found = links()
    for words, section in sections.items():
        assert found[words].startswith(urlsplit(section.get_url()).path), words
        assert client.get(found[words], headers={"host": "localhost"}).status_code == 200
    assert found["Техническая"] == "/programmy/?direction=tekhnicheskoe"
    assert not PLACES.keys() & links("/poisk/?q=").keys()


@pytest.mark.parametrize("state", sorted(SHUT))
@pytest.mark.parametrize("words", PLACES)
def test_no_way_leads_to_a_section_nobody_may_read(words, state, links, portal):
    SHUT[state](PLACES[words](portal.own))
    assert words not in links()


def test_ways_of_another_centre_are_not_shown(links, portal):
    for make in PLACES.values():
        make(portal.other)
    assert not PLACES.keys() & links().keys()
    assert PLACES.keys() <= links(host="tver.localhost").keys()
