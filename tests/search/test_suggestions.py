"""What is offered while a reader types."""

import re

import pytest
from lxml import etree

from core.models import CentreSection, CentreSettings
from search.engine import Reach
from tests.factories.programmes import make_catalogue

from .conftest import text


@pytest.fixture
def offered(client):
    def ask(query, host="localhost", **params):
        response = client.get("/poisk/podskazki/", {"q": query, **params}, headers={"host": host})
        assert response.status_code == 200
        html = response.content.decode()
        assert "<html" not in html
        groups = re.findall(r'role="group" aria-label="([^"]+)">(.*?)</div>', html, re.S)
        return {
            name: [re.sub(r"<[^>]+>", "", each).strip() for each in re.findall("<a.*?</a>", body)]
            for name, body in groups
        }

    return ask


def test_words_and_pages_are_offered_apart(portal, offered):
    portal.page("Робототехника для начинающих")
    portal.page("Роботы и люди")
    found = offered("занятия роб")
    assert sorted(found["Запросы"]) == ["занятия робототехника", "занятия роботы"]
    assert {each.split("\u00a0")[0].split()[0] for each in found["Страницы"]} == {
        "Робототехника",
        "Роботы",
    }


def test_forms_of_one_word_are_offered_once(portal, offered):
    portal.page("Шахматы", body=text("шахмат, шахматами"))
    assert len(offered("шахм")["Запросы"]) == 1


def test_sections_are_offered_by_any_word_of_their_title(portal, offered):
    portal.page("Вопросы и ответы", show_in_menus=True)
    assert offered("отве")["Разделы"] == ["Вопросы и ответы"]


def test_nothing_is_offered_for_one_letter_or_for_what_is_unknown(portal, offered):
    portal.page("Робототехника")
    assert offered("р") == {}
    assert offered("зюзюбрь") == {}


def test_nothing_closed_or_foreign_is_offered(portal, offered):
    portal.page("Робот чужой", centre=portal.other, show_in_menus=True)
    portal.page("Робот в черновике", live=False)
    section = portal.page("Робот отключённый", show_in_menus=True)
    CentreSection.objects.create(site=portal.own.site, key="razdel", page=section)
    settings = CentreSettings.for_site(portal.own.site)
    settings.sections_off = ["razdel"]
    settings.save()
    assert offered("робо").get("Страницы") is None
    assert offered("робо").get("Разделы") is None


def test_one_kind_alone_may_be_asked_for(portal, offered):
    portal.page("Робототехника")
    portal.act("О робототехнике")
    found = offered("робото", type="acts")
    assert [each.replace("\u00a0", " ")[:15] for each in found["Страницы"]] == ["О робототехнике"]


def test_pages_do_not_crowd_out_the_kind_asked_for(portal, offered, monkeypatch):
    monkeypatch.setattr("search.engines.TYPING", Reach(2, 1, 4))
    for number in range(9):
        portal.page(f"Робототехника {number}")
    portal.act("О робототехнике")
    found = offered("робото", type="acts")
    assert [each.replace("\u00a0", " ")[:15] for each in found["Страницы"]] == ["О робототехнике"]


def test_a_title_that_begins_so_comes_before_texts_that_say_it_often(portal, offered, monkeypatch):
    monkeypatch.setattr("search.engines.TYPING", Reach(1, 1, 20))
    portal.page("Кружок", body=text("слово " * 20))
    for number in range(9):
        portal.page(f"Разное {number}", body=text("кружок " * 9))
    assert offered("кружо")["Страницы"][0].split("\u00a0")[0].split()[0] == "Кружок"


def test_pages_of_others_do_not_crowd_out_the_own_ones(portal, offered, monkeypatch):
    monkeypatch.setattr("search.engines.TYPING", Reach(2, 1, 4))
    portal.page("Разное", body=text("О робототехнике сказано мало. " + "слово " * 300))
    for number in range(9):
        portal.page(f"Робототехника {number}", centre=portal.other)
    assert [each.split("\u00a0")[0].split()[0] for each in offered("робото")["Страницы"]] == [
        "Разное"
    ]


def test_boxes_name_the_address_of_suggestions(portal, client):
    html = client.get("/poisk/", headers={"host": "localhost"}).content.decode()
    assert 'data-suggest="/poisk/podskazki/"' in html


def test_a_list_offers_its_own_kind_and_asks_itself(two_centres, client):
    make_catalogue(two_centres.own)
    html = client.get("/programmy/", headers={"host": "localhost"}).content.decode()
    assert 'data-suggest="/poisk/podskazki/?type=programmes"' in html


def test_words_offered_in_a_list_stay_in_it(portal, client):
    portal.page("Робототехника")
    path = "/poisk/podskazki/?q=робо"
    answers = [
        client.get(path + more, headers={"host": "localhost"}).content.decode()
        for more in ("", "&type=pages")
    ]
    links = [re.search(r'href="([^"]*q=[^"]*)"', html)[1] for html in answers]
    assert [link.partition("?")[0] for link in links] == ["/poisk/", ""]


def test_browsers_are_told_how_to_search(portal, client):
    html = client.get("/poisk/", headers={"host": "localhost"}).content.decode()
    path = re.search(r'<link rel="search" type="([^"]+)"[^>]*href="([^"]+)"', html)
    response = client.get(path[2], headers={"host": "localhost"})
    assert response["Content-Type"] == path[1] == "application/opensearchdescription+xml"
    described = etree.fromstring(response.content)
    address = described.find("{*}Url").get("template")
    assert address == "http://localhost/poisk/?q={searchTerms}"
    assert len(described.find("{*}ShortName").text) <= 16
