"""A reader without a mouse: the skip link, the menu, the search, the look of the portal."""

import pytest
from playwright.sync_api import expect

from tests.factories.media_library import ImageFactory
from tests.factories.news import make_index, make_news
from tests.functional.keyboard import choose, focused, press_enter, tab_to
from tests.jobs import drain

TITLE = "Открыт набор в театральную студию"
SHOWN = "Освещённый экран на сцене"


@pytest.fixture
def news(two_centres):
    cover = ImageFactory(collection=two_centres.own.collection, description=SHOWN)
    made = make_news(make_index(two_centres.own), TITLE, cover=cover)
    drain()  # the worker feeds the index of the search
    return made


def test_skip_link_menu_search_and_results(page, portal, news):
    page.goto(portal("/"))
    page.keyboard.press("Tab")
    assert focused(page) == "Перейти к содержанию"
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('main'))")

    page.goto(portal("/"))
    tab_to(page, "Новости")
    press_enter(page)
    expect(page.locator("h1")).to_have_text("Новости")

    tab_to(page, "Поиск по сайту")
    page.keyboard.type("театральные студии")
    press_enter(page)
    expect(page.locator("h1")).to_have_text("Поиск")
    tab_to(page, TITLE)
    press_enter(page)
    expect(page.locator("h1")).to_have_text(TITLE)


def style(page, name, selector="main p"):
    """Return how the browser draws a text."""
    return page.locator(selector).first.evaluate("(e, name) => getComputedStyle(e)[name]", name)


def test_every_setting_of_the_look_lasts_and_is_taken_back(page, portal, news):
    page.goto(portal("/novosti/"))
    usual = {name: style(page, name) for name in ("fontSize", "fontFamily", "letterSpacing")}
    tab_to(page, "Версия для слабовидящих")
    press_enter(page)
    choose(page, "Размер текста", "Очень крупный, 200 %")
    choose(page, "Шрифт", "С засечками")
    choose(page, "Расстояние между буквами", "Большое")
    choose(page, "Цвета", "Белым по чёрному")
    choose(page, "Изображения", "Скрыть, показать подписи")
    tab_to(page, "Сохранить вид")
    press_enter(page)
    page.wait_for_url(portal("/novosti/"))

    tab_to(page, TITLE)
    press_enter(page)
    expect(page.locator("h1")).to_have_text(TITLE)
    assert style(page, "fontSize", "html") == "32px"
    assert style(page, "fontFamily") != usual["fontFamily"]
    assert style(page, "letterSpacing") != usual["letterSpacing"]
    assert style(page, "color") == "rgb(255, 255, 255)"
    assert style(page, "backgroundColor", "body") == "rgb(0, 0, 0)"
    expect(page.get_by_text(SHOWN).first).to_be_visible()
    assert page.locator("main img:visible").count() == 0

    page.goto(portal("/"))
    assert style(page, "fontSize", "html") == "32px"
    tab_to(page, "Обычная версия")
    press_enter(page)
    page.goto(portal("/novosti/"))
    assert {name: style(page, name) for name in usual} == usual
