"""The admin as a person uses it: real forms, real choosers."""

import re

from playwright.sync_api import Page, expect

from tests.factories.users import PASSWORD

PUBLISH = "[name=action-publish]"
SUBMIT = "[name=action-submit]"
APPROVE = "[data-workflow-action-name=approve]:not([data-workflow-action-modal-url])"
RETURN = "[data-workflow-action-name=reject]"


def log_in(page: Page, address, email: str, password: str = PASSWORD) -> None:
    """Log in through the portal's own entrance."""
    page.goto(address("/admin/"))
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.get_by_role("button", name="Войти", exact=True).click()
    page.wait_for_url("**/admin/**")


def write_news(page: Page, address, index, title: str, lead: str) -> None:
    """Open the form of a new news item and fill what must be filled."""
    page.goto(address(f"/admin/pages/add/news/newspage/{index.pk}/"))
    page.locator("#id_title").press_sequentially(title)
    page.locator("#id_lead").fill(lead)


def choose_first_image(page: Page, field: str) -> None:
    """Choose the first picture of the library for a field of the form."""
    page.locator(f"#id_{field}-chooser button:visible").first.click()
    page.locator(".modal a.image-choice").first.click()
    expect(page.locator(".modal")).to_have_count(0)


def add_block(page: Page, title: str) -> None:
    """Add a block at the end of the text."""
    page.locator("[data-streamfield-stream-container] .c-sf-add-button").last.click()
    page.locator("[role=option]").filter(has_text=re.compile(rf"^\s*{title}")).first.click()


def press(page: Page, selector: str) -> None:
    """Press an action at the foot of the form, opening its menu when it is inside."""
    button = page.locator(f"footer {selector}").first
    if not button.is_visible():
        page.locator("footer .w-dropdown__toggle:visible").last.click()
    button.click()
    page.wait_for_load_state("networkidle")
