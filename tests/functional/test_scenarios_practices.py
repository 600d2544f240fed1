"""A teacher finds and compares practices: on a phone, without scripts, without a mouse."""

import pytest
from playwright.sync_api import expect

from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import make_bank, make_practice, measured
from tests.functional.keyboard import press_enter, tab_to
from tests.jobs import drain

PHONE = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 900}
WITHOUT = "phone without scripts"
WAYS = {
    "phone": {"viewport": PHONE},
    WITHOUT: {"viewport": PHONE, "java_script_enabled": False},
    "keyboard": {"viewport": WIDE},
}


@pytest.fixture
def bank(two_centres):
    """A bank in which two practices of three are for a child of eight."""
    found = make_bank(two_centres.own)
    house = OrganisationFactory(site=two_centres.own.site, short_name="Станция юных техников")
    make_practice(found, "Входное испытание", house, indicators=[measured(sort_order=0)])
    make_practice(found, "Выездной день", house, problem="<p>Школы далеко.</p>", age_to=10)
    make_practice(found, "Вечер старших", house, age_from=15, age_to=17)
    drain()  # the worker feeds the index of the search
    return found


@pytest.mark.parametrize("way", WAYS)
def test_two_practices_are_narrowed_compared_and_read(new_context, server, bank, way):
    page = new_context(**WAYS[way]).new_page()
    page.goto(server("/praktiki/"))
    _narrow(page, way)
    expect(page.locator(".results-bar__n")).to_have_text("2 практики")

    for number, title in enumerate(("Входное испытание", "Выездной день"), start=1):
        _tick(page, way, title)
        if way != WITHOUT:
            expect(page.locator(".compare-bar .btn")).to_have_text(f"Сравнить ({number})")
    _press(page, way, "Сравнить отмеченные" if way == WITHOUT else "Сравнить (2)")
    expect(page.locator(".cmp__title")).to_have_text(["Входное испытание", "Выездной день"])
    page.wait_for_load_state()  # without its style sheets any page is wide
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide

    _follow(page, way, "Выездной день")
    expect(page.get_by_role("heading", level=1)).to_have_text("Выездной день")
    _follow(page, way, "Добавить к сравнению")
    expect(_box(page, "Выездной день")).to_be_checked()


def test_a_word_of_the_text_finds_the_practice(new_context, server, bank):
    page = new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(server("/praktiki/?q=далеко"))
    expect(page.locator(".results .card__title")).to_have_text(["Выездной день"])


def _narrow(page, way):
    """Leave the practices for a child of eight."""
    if way == "keyboard":
        tab_to(page, "7–9 лет", limit=120)
        page.keyboard.press("Space")
        return
    page.get_by_role("button", name="Фильтры").click()
    page.locator("#filters label", has_text="7–9 лет").click()
    if way == WITHOUT:
        page.get_by_role("button", name="Показать практики").click()
    else:
        expect(page.locator(".results-bar__n")).to_have_text("2 практики")
        page.get_by_role("button", name="Закрыть").click()


def _box(page, title):
    return page.locator("article.card", has_text=title).locator(".compare input")


def _tick(page, way, title):
    box = _box(page, title)
    if way == "keyboard":
        box.focus()
        page.keyboard.press("Space")
    else:
        box.check()


def _press(page, way, words):
    if way == "keyboard":
        tab_to(page, words)
        press_enter(page)
    else:
        page.get_by_role("button", name=words).click()


def _follow(page, way, words):
    if way == "keyboard":
        tab_to(page, words)
        press_enter(page)
    else:
        page.get_by_role("link", name=words).first.click()
