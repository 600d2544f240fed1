"""A reader who sees badly sets the look of the portal, with the keyboard only."""

import pytest
from playwright.sync_api import expect

PAGE = "/versiya-dlya-slabovidyashchih/"
# words that stand on two lines without a hyphen; a soft one counts to the part after it
TORN = r"""() => {
  const nodes = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const range = document.createRange(), torn = [];
  for (let node; node = nodes.nextNode();) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest("option")) continue;
    for (const word of node.data.matchAll(/[а-яё]{2,}/gi)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(each => Math.round(each.top)));
      const hyphen = node.data[word.index - 1] === "\u00ad" ? 1 : 0;
      if (lines.size > 1 + hyphen) torn.push(word[0]);
    }
  }
  return torn;
}"""


def look(page):
    """Return the settings of the look that the page carries."""
    return page.evaluate("({...document.documentElement.dataset})")


def focus_name(page):
    """Return name and value of the control that has the focus."""
    return page.evaluate("[document.activeElement.name, document.activeElement.value]")


def tab_to(page, name, limit=60):
    """Press Tab until a control with this name has the focus."""
    for _step in range(limit):
        page.keyboard.press("Tab")
        if focus_name(page)[0] == name:
            return
    pytest.fail(f"{name} cannot be reached by Tab")


def test_skip_link_is_first_and_leads_to_the_content(page, portal):
    page.goto(portal())
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_look_is_set_by_keyboard_and_lasts(page, portal):
    page.goto(portal(f"{PAGE}?next=/"))
    tab_to(page, "size")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to(page, "scheme")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(portal("/"))

    assert look(page) == {"size": "150", "scheme": "bw"}
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "24px"
    page.goto(portal("/net-takoy/"))
    assert look(page) == {"size": "150", "scheme": "bw"}


def test_quick_panel_keeps_the_address_and_the_rest_of_the_look(page, portal, context):
    context.add_cookies([{"name": "appearance", "value": "size.125-font.serif", "url": portal()}])
    page.goto(portal("/?a=1"))
    tab_to(page, "size")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    with page.expect_navigation():
        page.locator(".a11y-panel form button").first.press("Enter")

    assert page.url == portal("/?a=1")
    assert look(page) == {"size": "150", "font": "serif"}


def test_usual_version_comes_back(page, portal, context):
    context.add_cookies([{"name": "appearance", "value": "scheme.wb", "url": portal()}])
    page.goto(portal())
    with page.expect_navigation():
        page.locator("button[name=reset]").press("Enter")

    assert look(page) == {}
    assert not page.locator(".a11y-panel").count()


@pytest.mark.parametrize("look", ["size.200", "size.150-spacing.xwide-font.serif"])
@pytest.mark.parametrize("path", ["/", PAGE, "/net-takoy/"])
def test_no_word_is_torn_on_a_phone(page, portal, context, look, path):
    context.add_cookies([{"name": "appearance", "value": look, "url": portal()}])
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(portal(path))

    assert page.evaluate(TORN) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["bw", "wb", "blue", "beige", "brown"])
def test_every_scheme_is_accessible(page, portal, context, broken_rules, scheme):
    value = f"size.200-scheme.{scheme}-spacing.xwide-images.off"
    context.add_cookies([{"name": "appearance", "value": value, "url": portal()}])
    page.goto(portal(PAGE))

    assert broken_rules() == []
