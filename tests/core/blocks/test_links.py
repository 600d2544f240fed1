"""Links."""

import pytest
from wagtail.models import Page

from core.blocks import LinkBlock, RelatedLinksBlock
from core.blocks.links import Link
from media_library.models import Accessibility, PortalDocument, ScanState
from tests.factories.media_library import DocumentFactory

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


class TestFiles:
    """A link to a document of the library."""

    def told(self, document, html):
        return html(RelatedLinksBlock(), {"links": [value(document=document.pk, text="Приказ")]})

    def test_readers_are_told_whether_it_can_be_read_aloud(self, html):
        document = DocumentFactory()
        PortalDocument.objects.filter(pk=document.pk).update(accessibility=Accessibility.SCAN)

        assert "скан без текста)" in self.told(document, html)

    def test_what_replaced_it_stands_in_its_place(self, html):
        new = DocumentFactory()

        assert new.url in self.told(DocumentFactory(replaced_by=new), html)

    def test_an_infected_one_is_no_link(self, html):
        document = DocumentFactory()
        PortalDocument.objects.filter(pk=document.pk).update(scan=ScanState.INFECTED)

        assert document.url not in self.told(document, html)
