"""Links."""

import pytest
from wagtail.models import Page

from core.blocks import LinkBlock
from core.blocks.links import Link

pytestmark = pytest.mark.django_db


def value(**fields):
    return {"text": "", "page": None, "document": None, "url": "", **fields}


@pytest.fixture
def page(two_centres):
    return Page.objects.get(pk=two_centres.own.home.pk)


def test_a_page_gives_its_title_and_address(page, rf):
    link = LinkBlock().normalize(value(page=page)).link()

    assert link == Link(page.title, page.url)


def test_own_words_win(page):
    assert LinkBlock().normalize(value(page=page, text="На главную")).link().text == "На главную"


def test_a_page_taken_off_the_site_is_no_link(page):
    page.live = False

    assert LinkBlock().normalize(value(page=page)).link() is None


def test_a_link_outside_names_its_host():
    link = LinkBlock().normalize(value(url="https://edu.example.ru/a", text="Портал")).link()

    assert link.host == "edu.example.ru"


def test_an_empty_link_leads_nowhere():
    assert LinkBlock().normalize(value()).link() is None


def test_good_links_are_published(refusals, page):
    assert refusals(LinkBlock(), value(page=page)) == []
    assert refusals(LinkBlock(), value(url="https://example.ru/", text="Сайт школы")) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"text": "Слова"},
        {"url": "https://example.ru/"},
        {"url": "https://example.ru/", "text": "Подробнее"},
    ],
)
def test_what_a_draft_may_lack(refusals, wrong):
    assert len(refusals(LinkBlock(), value(**wrong))) == 1
    assert refusals(LinkBlock(), value(**wrong), draft=True) == []


@pytest.mark.parametrize(
    "url", ["http://example.ru/", "javascript:alert(1)", "ftp://example.ru/", "example"]
)
def test_addresses_without_encryption_are_refused_even_in_a_draft(refusals, url):
    assert refusals(LinkBlock(), value(url=url, text="Сайт"), draft=True)


def test_two_targets_are_refused(refusals, page):
    wrong = value(page=page, url="https://example.ru/", text="Сайт")

    assert len(refusals(LinkBlock(), wrong, draft=True)) == 1
