"""The admin as a person uses it: what is written on buttons and beside fields, nothing else."""

import re
from collections.abc import Callable

from django.conf import settings
from django.test import Client
from playwright.sync_api import FrameLocator, Locator, Page, expect

from core.slugs import make_slug
from tests.factories.users import PASSWORD
from users.models import User

Address = Callable[..., str]

SAVE = "Сохранить черновик"
PUBLISH = "Опубликовать"
PUBLISH_LATER = "Опубликовать в назначенное время"
SUBMIT = "Отправить на проверку"
SUBMIT_AGAIN = "Отправить на проверку снова"
APPROVE = "Одобрить и опубликовать"
RETURN = "Вернуть с замечанием"


def log_in(page: Page, address: Address, email: str, password: str = PASSWORD) -> None:
    """Log in through the portal's own entrance."""
    page.goto(address("/admin/"))
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.get_by_role("button", name="Войти", exact=True).click()
    page.wait_for_url("**/admin/**")


def enter(page: Page, address: Address, email: str) -> None:
    """Come with a session that has begun: the entrance has scenarios of its own."""
    client = Client()
    client.force_login(User.objects.get(email=email))
    name = settings.SESSION_COOKIE_NAME
    cookie = {"name": name, "value": client.cookies[name].value, "url": address("/")}
    page.context.add_cookies([cookie])


def write_news(page: Page, address: Address, index, title: str, lead: str) -> None:
    """Open the form of a new news item and fill what must be filled."""
    page.goto(address(f"/admin/pages/add/news/newspage/{index.pk}/"))
    page.get_by_role("textbox", name="Заголовок*", exact=True).press_sequentially(title)
    page.get_by_role("textbox", name="Подзаголовок").fill(lead)
    # the browser has made the address as the server would: one table for both
    expect(page.locator("input[name=slug]")).to_have_value(make_slug(title))


def upload(page: Page, opener: Locator, files: dict[str, object], **fields: str) -> Locator:
    """Open a chooser, fill its tab of uploading by the labels and return the window."""
    opener.click()
    window = page.get_by_role("dialog")
    window.get_by_role("tab", name="Загрузить").click()
    panel = window.get_by_role("tabpanel", name="Загрузить")
    panel.get_by_role("button", name="Файл").set_input_files(files)
    for label, text in fields.items():
        panel.get_by_label(label.replace("_", " ")).fill(text)
    return panel


def finish_upload(page: Page, panel: Locator) -> None:
    """Send the file; the window closes when the portal has taken it."""
    panel.get_by_role("button", name="Загрузить").click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def add_block(page: Page, title: str) -> None:
    """Add a block at the end of the text."""
    open_blocks(page)
    page.get_by_role("option").filter(has_text=re.compile(rf"^\s*{title}")).first.click()


def open_blocks(page: Page) -> None:
    """Open the list of blocks at the end of the text."""
    page.get_by_title("Вставить блок").last.click()


def actions(page: Page) -> list[str]:
    """Return what can be done with the page: the buttons at its foot."""
    foot = page.locator("footer").get_by_role("button", include_hidden=True)
    return [name for name in (each.text_content().strip() for each in foot.all()) if name]


def open_actions(page: Page) -> None:
    """Open the menu of actions at the foot."""
    page.locator("footer").get_by_role("button", name="Больше действий").click()


def press(page: Page, name: str) -> None:
    """Press an action at the foot and wait for the next page."""
    with page.expect_navigation(wait_until="load"):
        press_only(page, name)


def press_only(page: Page, name: str) -> None:
    """Press an action at the foot, opening its menu when it is inside."""
    button = page.locator("footer").get_by_role(
        "button", name=name, exact=True, include_hidden=True
    )
    if not button.is_visible():
        open_actions(page)
    button.click()


def leave(page: Page) -> None:
    """Leave the admin: an open form asks the portal from time to time who else edits it."""
    page.wait_for_load_state("networkidle")
    page.goto("about:blank")


def preview(page: Page) -> FrameLocator:
    """Open the preview beside the form."""
    page.get_by_role("button", name="Предпросмотр").click()
    return page.frame_locator("iframe[title=Предпросмотр]").last
