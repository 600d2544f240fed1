"""The entrance as a person goes through it: password, code, key, devices, a closed door."""

import re

import pytest
from axes.models import AccessAttempt
from django.core.cache import cache
from playwright.sync_api import Page, expect

from tests.factories.second_step import code, give_app, recovery_codes, wrong_code
from tests.factories.users import PASSWORD
from tests.functional.pictures import screenshot
from users.models import Role

INDEX = "/vhod/vtoroy-shag/"


@pytest.fixture(autouse=True)
def _as_in_production(settings):
    settings.SECOND_STEP_DEMANDED = settings.AXES_ENABLED = True
    cache.clear()


@pytest.fixture
def chief(two_centres):
    return two_centres.own.person(Role.ADMINISTRATOR, email="chief@example.test")


@pytest.fixture
def key(page):
    """A key in the computer: Chromium's own virtual one, which asks nobody."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    number = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return lambda command, **more: devtools.send(f"WebAuthn.{command}", {**number, **more})


def enter_password(page: Page, portal, person, at="/admin/") -> None:
    page.goto(portal(at))
    page.get_by_label("Электронная почта").fill(person.email)
    page.get_by_label("Пароль").fill(PASSWORD)
    page.get_by_role("button", name="Войти", exact=True).click()


def enter_code(page: Page, text: str) -> None:
    page.get_by_label("Код из шести цифр").fill(text)
    page.get_by_role("button", name="Подтвердить", exact=True).click()


def log_out(page: Page, portal) -> None:
    page.goto(portal("/vyhod/"))
    page.get_by_role("main").get_by_role("button", name="Выйти").click()
    page.wait_for_url(portal("/"))


def expect_desk(page: Page) -> None:
    expect(page).to_have_url(re.compile("/admin/"))
    expect(page.locator("[data-wagtail-sidebar], #wagtail-sidebar").first).to_be_attached()


def set_up_app(page: Page) -> str:
    """Walk the three steps; return the secret that a telephone would have read."""
    page.get_by_role("link", name="Подключить приложение").click()
    page.get_by_text("Камера не работает").click()
    secret = page.locator(".secret").inner_text().replace(" ", "")
    page.get_by_label("Код из шести цифр").fill(code(secret))
    page.get_by_role("button", name="Подключить").click()
    return secret


def test_a_fresh_administrator_sets_the_app_up(page, portal, chief, broken_rules):
    enter_password(page, portal, chief, "/admin/account/")
    expect(page.get_by_text("Ваша роль требует второго шага")).to_be_visible()
    assert broken_rules() == []

    with page.expect_navigation():
        page.get_by_role("link", name="Подключить приложение").click()
    assert page.locator(".qr img").evaluate("image => image.naturalWidth") > 0
    assert broken_rules() == []
    page.go_back()
    set_up_app(page)

    expect(page.locator(".codes li")).to_have_count(10)
    assert broken_rules() == []
    with page.expect_download() as download:
        page.get_by_role("link", name="Сохранить в файл").click()
    saved = download.value.path().read_text()
    assert all(f"{each[:4]} {each[4:]}" in saved for each in recovery_codes(chief))
    page.get_by_role("link", name="Коды сохранены, продолжить").click()
    expect(page).to_have_url(portal("/admin/account/"))


def test_wrong_code_then_the_right_one(page, portal, chief, broken_rules):
    give_app(chief)
    enter_password(page, portal, chief)
    screenshot("code", page, press=page.get_by_label("Код из шести цифр"))
    enter_code(page, wrong_code())
    expect(page.get_by_text("Осталось 4 попытки")).to_be_visible()
    assert page.get_by_label("Код из шести цифр").get_attribute("aria-invalid") == "true"
    assert broken_rules() == []

    enter_code(page, code())

    expect_desk(page)


def test_recovery_code_from_the_paper(page, portal, chief):
    give_app(chief)
    paper = recovery_codes(chief)[0]
    enter_password(page, portal, chief)
    page.get_by_text("Телефона нет под рукой").click()
    page.get_by_label("Резервный код").fill(f"{paper[:4]} {paper[4:]}")
    page.get_by_role("button", name="Войти по резервному коду").click()

    expect_desk(page)
    page.goto(portal(INDEX))
    expect(page.get_by_text("Осталось 9 кодов")).to_be_visible()


def test_known_device_is_not_asked_again(page, new_context, portal, chief):
    give_app(chief)
    enter_password(page, portal, chief)
    page.get_by_label("Не спрашивать на этом устройстве 14 дней").check()
    enter_code(page, code())
    expect_desk(page)

    log_out(page, portal)
    enter_password(page, portal, chief)
    expect_desk(page)

    elsewhere = new_context().new_page()
    enter_password(elsewhere, portal, chief)
    expect(elsewhere.get_by_role("heading", name="Код подтверждения")).to_be_visible()


def test_passkey_is_added_and_opens_without_a_password(page, portal, chief, key, broken_rules):
    enter_password(page, portal, chief)
    page.get_by_role("link", name="Добавить ключ доступа").click()
    assert broken_rules() == []
    page.get_by_label("Название ключа").fill("Рабочий компьютер")
    page.get_by_role("button", name="Добавить ключ").click()
    expect(page.locator(".codes li")).to_have_count(10)

    log_out(page, portal)
    page.goto(portal("/vhod/"))
    page.get_by_role("button", name="Войти ключом доступа").click()
    expect_desk(page)

    log_out(page, portal)
    enter_password(page, portal, chief)
    page.get_by_role("button", name="Подтвердить ключом доступа").click()
    expect_desk(page)
    page.goto(portal(INDEX))
    expect(page.get_by_text("Рабочий компьютер").first).to_be_visible()


def test_passkey_that_does_not_know_the_person_opens_nothing(page, portal, chief, key):
    enter_password(page, portal, chief)
    page.get_by_role("link", name="Добавить ключ доступа").click()
    page.get_by_role("button", name="Добавить ключ").click()
    expect(page.locator(".codes li")).to_have_count(10)
    log_out(page, portal)

    key("setUserVerified", isUserVerified=False)
    page.goto(portal("/vhod/"))
    page.get_by_role("button", name="Войти ключом доступа").click()

    expect(page.get_by_text("Ключ не прочитан")).to_be_visible()
    page.goto(portal("/admin/"))
    expect(page).to_have_url(re.compile("/vhod/"))


def test_without_scripts_the_code_is_the_way(new_context, portal, chief):
    give_app(chief)
    page = new_context(java_script_enabled=False).new_page()
    enter_password(page, portal, chief)
    expect(page.get_by_role("heading", name="Код подтверждения")).to_be_visible()
    assert page.get_by_role("button", name="ключом").count() == 0

    enter_code(page, code())

    expect(page).to_have_url(portal("/admin/"))


@pytest.mark.parametrize("path", ["/vhod/", INDEX, f"{INDEX}prilozhenie/", "/vhod/ustroystva/"])
def test_page_fits_320_pixels(page, portal, chief, path):
    page.set_viewport_size({"width": 320, "height": 640})
    if path != "/vhod/":
        enter_password(page, portal, chief)
        page.wait_for_url(f"**{INDEX}**")

    page.goto(portal(path))

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_signing_out_everywhere(page, new_context, portal, two_centres, broken_rules):
    author = two_centres.own.person(Role.AUTHOR, email="author@example.test")
    enter_password(page, portal, author)
    expect_desk(page)
    elsewhere = new_context().new_page()
    enter_password(elsewhere, portal, author)
    expect_desk(elsewhere)

    page.goto(portal("/vhod/ustroystva/"))
    expect(page.locator("tbody tr")).to_have_count(2)
    expect(page.get_by_text("Это устройство")).to_have_count(1)
    assert broken_rules() == []
    page.get_by_role("button", name="Выйти на всех других устройствах").click()
    expect(page.locator("tbody tr")).to_have_count(1)

    elsewhere.goto(portal("/admin/"))
    expect(elsewhere).to_have_url(re.compile("/vhod/"))
    page.get_by_role("button", name="Выйти везде").click()
    page.goto(portal("/admin/"))
    expect(page).to_have_url(re.compile("/vhod/"))


def test_closed_door_is_opened_by_the_administrator(page, new_context, portal, two_centres, chief):
    author = two_centres.own.person(Role.AUTHOR, email="author@example.test")
    for _attempt in range(5):
        page.goto(portal("/vhod/"))
        page.get_by_label("Электронная почта").fill(author.email)
        page.get_by_label("Пароль").fill("не тот пароль совсем")
        page.get_by_role("button", name="Войти", exact=True).click()
    expect(page.get_by_role("heading", name="Вход временно закрыт")).to_be_visible()

    give_app(chief)
    desk = new_context().new_page()
    enter_password(desk, portal, chief)
    enter_code(desk, code())
    expect_desk(desk)
    desk.goto(portal("/admin/reports/zakrytye-vhody/"))
    row = desk.get_by_role("row").filter(has_text=author.email)
    row.get_by_role("button", name="Открыть вход").click()
    expect(desk.get_by_text("Закрытых входов сейчас нет.")).to_be_visible()
    assert not AccessAttempt.objects.filter(username=author.email).exists()

    enter_password(page, portal, author)
    expect_desk(page)
