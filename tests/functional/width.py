"""Whether a page is wider than its window: on a phone nothing is scrolled sideways."""

from playwright.sync_api import Page

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def too_wide(page: Page) -> int:
    """Return by how many points the page is wider than its window, its style sheets there."""
    page.wait_for_load_state("load")
    return int(page.evaluate(TOO_WIDE))
