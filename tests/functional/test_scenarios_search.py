"""A reader types a few letters: suggestions by keyboard, the corrected query, a phone."""

import json

import pytest
from playwright.sync_api import expect

from home.models import StandardPage
from tests.indexing import put_into_index

PHONE = {"width": 320, "height": 640}
LONG = "programma_dlya_samyh_malenkih_i_ih_semey"  # wider than a phone, never hyphenated


@pytest.fixture
def texts(two_centres):
    """Pages to be found."""
    home = two_centres.own.home
    for title in ("Робототехника для начинающих", "Роботы в селе", "Шахматный клуб"):
        put_into_index(home.add_child(instance=StandardPage(title=title)))
    body = [{"type": "notice", "value": {"kind": "warning", "text": f"<p>Шахматы {LONG}</p>"}}]
    put_into_index(home.add_child(instance=StandardPage(title="Кружки", body=json.dumps(body))))


def test_suggestions_by_keyboard(page, server, texts):
    page.goto(server("/"))
    box = page.get_by_label("Что найти на портале")
    box.focus()
    expect(box).to_have_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "false")

    box.press_sequentially("робо")

    options = page.get_by_role("option")
    expect(options.filter(has_text="Роботы в селе")).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    assert "listbox" in page.locator(".search-form").first.aria_snapshot()

    count = options.count()
    for _step in range(count):
        page.keyboard.press("ArrowDown")
    last = options.nth(count - 1)
    expect(last).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", last.get_attribute("id"))
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")  # past the last one: what was typed
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Робот")


def test_escape_and_leaving_close_the_list(page, server, texts):
    page.goto(server("/poisk/"))
    box = page.get_by_label("Что найти")
    box.press_sequentially("робо")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(box).to_have_value("робо")
    box.press_sequentially("т")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_have_count(0)


def test_a_mistyped_word_on_a_phone_without_scripts(new_context, server, texts):
    page = new_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(server("/poisk/"))
    page.get_by_label("Что найти").fill("hj,jnjnt[ybrf")
    page.locator("main form[role=search] button").click()

    expect(page.locator("[data-changed]")).to_contain_text("робототехника")
    expect(page.locator(".search-result h2").first).to_have_text("Робототехника для начинающих")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    page.goto(server("/poisk/?q=шахматы&exact=1"))
    expect(page.locator(".search-result").first).to_contain_text(LONG)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.go_back()

    page.get_by_role("link", name="Искать точно").click()
    expect(page.get_by_role("heading", name="Ничего не нашлось")).to_be_visible()
