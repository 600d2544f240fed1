"""An administrator who has never seen the desk opens a fresh centre."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories.centres import make_full_centre
from tests.functional.admin import leave, log_in
from tests.functional.pictures import screenshot
from tests.jobs import drain
from users.models import Role

OWNER = {
    "Владелец сайта": "Центр творчества города Заречный",
    "Адрес владельца": "100000, Заречный, Садовая, 1",
    "Электронная почта владельца": "vladelec@example.test",
    "ИНН": "7707083893",
    "ОГРН": "1027700132195",
}

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def fresh(db):
    return make_full_centre("fresh.localhost", "МОЦ Заречный", municipality="город Заречный")


@pytest.fixture
def chief(fresh):
    return fresh.person(Role.ADMINISTRATOR, email="chief@example.test", last_name="Новикова")


def step(page, title):
    """Return a step of the list by its heading."""
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=title))


def test_a_newcomer_is_led_from_step_to_step(page, server, fresh, chief):
    log_in(page, server, chief.email)
    expect(page.get_by_text("Сделано 0 из 14 шагов")).to_be_visible()
    page.get_by_role("link", name="Продолжить").click()
    first = step(page, "Названия и владелец сайта")
    screenshot("launch", page, press=first.get_by_role("link", name=re.compile("^Сделать")))

    step(page, "ИНН и ОГРН").get_by_role("link", name=re.compile("^Сделать")).click()
    for label, text in OWNER.items():
        page.get_by_role("textbox", name=re.compile(rf"^{label}\*?$")).fill(text)
    page.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("Настройки сохранены")).to_be_visible()
    leave(page)
    drain()

    page.goto(server("/admin/"))
    expect(page.get_by_text("Сделано 2 из 14 шагов")).to_be_visible()
    page.get_by_role("link", name="Продолжить").click()
    expect(step(page, "Сделано: ИНН и ОГРН")).to_be_visible()
    page.get_by_role("button", name="Убрать с первой страницы кабинета").click()
    expect(page.get_by_text("Список убран; он остался в «Помощи».")).to_be_visible()
    page.goto(server("/admin/"))
    expect(page.get_by_role("heading", name="Состояние портала")).to_be_visible()
    expect(page.get_by_role("link", name="Продолжить")).to_have_count(0)
    leave(page)
