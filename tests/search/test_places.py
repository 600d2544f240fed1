"""A result opens where the words stand: at the clause of an act, at the page of a file."""

import re

import pytest

from core.outbox.drain import drain
from media_library.documents import reading
from tests.factories.acts import ActFactory, ClauseFactory
from tests.factories.files import pdf
from tests.factories.media_library import DocumentFactory

from .test_site_search import page_of


def results(html):
    """Return address, line above and text of every result."""
    told = re.findall(r'<article class="search-result">.*?</article>', html, re.DOTALL)
    return [
        (
            re.search(r'<h2><a href="([^"]+)"', each)[1],
            re.search(r'<p class="meta">(.*?)</p>', each)[1].replace("\xa0", " "),
            each,
        )
        for each in told
    ]


@pytest.fixture
def act(portal, indexed):
    """An act with a heading and clauses."""
    made = ActFactory(site=portal.own.site, title="О муниципальном опорном центре")
    told = [
        ("1", "Общие положения", True),
        ("1.1", "Центр работает по годовому плану.", False),
        ("2", "Банк лучших практик", True),
        ("2.1", "Практики отбирает экспертный совет.", False),
        ("2.2", "Экспертный совет собирает заседание раз в квартал.", False),
        ("", "Приложение о заседаниях совета", False),
    ]
    for order, (number, text, heading) in enumerate(told):
        ClauseFactory(act=made, number=number, text=text, is_heading=heading, sort_order=order)
    return indexed(made)


def test_an_act_opens_at_the_clause_that_has_most_of_the_words(act, client):
    [(url, above, whole)] = results(page_of(client, "/poisk/?q=заседание экспертного совета"))
    assert url.endswith("#p2-2")
    assert above.endswith(", п. 2.2")
    assert "раз в" in whole
    [(url, above, _whole)] = results(page_of(client, "/poisk/?q=экспертный совет"))
    assert url.endswith("#p2-1")


def test_an_act_opens_at_the_heading_of_a_section(act, client):
    [(url, above, _whole)] = results(page_of(client, "/poisk/?q=банк практик"))
    assert url.endswith("#r2")
    assert above.endswith(", раздел 2")


def test_an_act_found_by_its_title_opens_at_its_beginning(act, client):
    [(url, above, _whole)] = results(page_of(client, "/poisk/?q=опорный центр"))
    assert "#" not in url
    assert "п." not in above


@pytest.fixture
def keep(two_centres, django_capture_on_commit_callbacks):
    """Keep a file and have it read and indexed, as the worker does."""

    def keep(content, **fields):
        fields |= {"name": "a.pdf", "title": "Правила", "collection": two_centres.own.collection}
        document = DocumentFactory(content=content, **fields)
        with django_capture_on_commit_callbacks():
            reading.start(document)
        reading.read(document.pk)
        drain()

    return keep


def test_a_file_opens_at_the_page(keep, client):
    keep(pdf("Общие слова о центре", "", "Занятия с орнитоптером ведут летом", "Подписи сторон"))
    [(url, above, whole)] = results(page_of(client, "/poisk/?q=орнитоптер"))
    assert url.endswith("#page=3")
    assert above.endswith(", с. 3")
    assert "\f" not in whole


def test_a_file_of_one_page_and_one_found_by_its_name_open_at_the_beginning(keep, client):
    keep(pdf("Занятия с орнитоптером"))
    [(url, above, _whole)] = results(page_of(client, "/poisk/?q=орнитоптер"))
    assert ("#" in url, "с." in above) == (False, False)
    [(url, _above, _whole)] = results(page_of(client, "/poisk/?q=правила"))
    assert "#" not in url
