"""The portal without a mouse: Tab, arrows and Enter."""

import pytest
from playwright.sync_api import Page

NAME = """() => {
  const element = document.activeElement
  const label = element.labels?.[0]?.innerText
  return (element.getAttribute("aria-label") || label || element.innerText || "").trim()
}"""
IN_SIGHT = """() => {
  const box = document.activeElement.getBoundingClientRect()
  return box.width > 0 && box.bottom > 0 && box.top < innerHeight
    && getComputedStyle(document.activeElement).outlineStyle !== "none"
}"""


def focused(page: Page) -> str:
    """Return what a screen reader would say of the control that has the focus."""
    return page.evaluate(NAME).replace("\u00a0", " ").replace("\u00ad", "")


def tab_to(page: Page, words: str, limit: int = 80) -> None:
    """Press Tab until the control with these words has the focus, which must be seen."""
    for _step in range(limit):
        page.keyboard.press("Tab")
        if focused(page).startswith(words):
            assert page.evaluate(IN_SIGHT), f"the focus on «{words}» is not seen"
            return
    pytest.fail(f"«{words}» cannot be reached by Tab")


def press_enter(page: Page) -> None:
    """Press Enter and wait for the next page."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def choose(page: Page, group: str, option: str) -> None:
    """Reach a group of radio buttons and move by arrows to one of them."""
    page.wait_for_load_state()
    for _step in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('fieldset')?.innerText || ''").startswith(
            group
        ):
            break
    else:
        pytest.fail(f"«{group}» cannot be reached by Tab")
    for _step in range(10):
        if focused(page) == option:
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"«{option}» cannot be reached by arrows")
