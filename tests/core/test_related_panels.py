"""Registry of related panels."""

import pytest

from core import related_panels
from core.related_panels import RelatedCards, RelatedLink
from home.models import HomePage

pytestmark = pytest.mark.django_db  # a page asks for its content type


@pytest.fixture(autouse=True)
def empty_registry(monkeypatch):
    """Without the panels of the apps."""
    monkeypatch.setattr(related_panels, "_registry", {})


@pytest.fixture
def panel():
    names = []

    def add(name, links, **options):
        related_panels.register(name, name.title(), lambda page, request: links, **options)
        names.append(name)

    yield add
    for name in names:
        related_panels.unregister(name)


def titles(page=None):
    return [panel.title for panel in related_panels.for_page(page or HomePage(), None)]


LINK = RelatedLink("Практика", "/p/", "2026")


def test_a_panel_is_shown_with_its_links(panel):
    panel("практики", [LINK])

    found = related_panels.for_page(HomePage(), None)

    assert found[-1].links == [LINK]


def test_an_empty_panel_is_not_shown(panel):
    panel("пусто", [])

    assert "Пусто" not in titles()


def test_a_source_may_give_cards(panel):
    cards = RelatedCards("components/programme-card.html", ["карточка"], LINK)
    panel("карточки", cards)
    panel("без карточек", RelatedCards("components/programme-card.html", []))

    (found,) = related_panels.for_page(HomePage(), None)

    assert (found.section, found.links) == (cards, [])


def test_panels_stand_in_their_order(panel):
    panel("вторая", [LINK], order=902)
    panel("первая", [LINK], order=901)

    assert titles()[-2:] == ["Первая", "Вторая"]


def test_a_panel_of_other_page_types_is_not_asked(panel):
    panel("чужая", [LINK], models=["news.NewsPage"])
    panel("своя", [LINK], models=["home.HomePage"])

    assert "Чужая" not in titles()
    assert "Своя" in titles()


def test_a_name_is_taken_once(panel):
    panel("одна", [LINK])

    with pytest.raises(ValueError, match="одна"):
        panel("одна", [LINK])


def test_a_source_gets_the_page_and_the_request(panel):
    seen = []
    related_panels.register("вижу", "Вижу", lambda *args: seen.append(args) or [])
    try:
        page, request = HomePage(), object()
        related_panels.for_page(page, request)
    finally:
        related_panels.unregister("вижу")

    assert seen == [(page, request)]
