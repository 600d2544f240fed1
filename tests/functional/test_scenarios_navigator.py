"""A methodist reconciles the programmes with the table of the Navigator."""

import pytest
from playwright.sync_api import expect

from core.models import CentreSection
from programmes.models import ProgrammePage
from tests.exchange.books import workbook
from tests.factories.organisations import OrganisationFactory
from tests.factories.programmes import make_catalogue, make_programme
from tests.functional.admin import enter
from tests.functional.pictures import screenshot
from users.models import Role

HEAD = ["ID", "Название программы", "Организация", "Возраст детей", "Ссылка в Навигаторе"]
HOUSE = "Дом творчества «Пример»"


@pytest.fixture
def methodist(two_centres):
    return two_centres.own.person(Role.EDITOR, email="metodist@example.test")


@pytest.fixture
def programmes(two_centres):
    own = two_centres.own
    catalogue = make_catalogue(own)
    CentreSection.objects.create(site=own.site, key="programmy", page=catalogue)
    house = OrganisationFactory(site=own.site, short_name=HOUSE)
    for name in ("Робототехника", "Шахматы, 1 год", "Хор"):
        make_programme(catalogue, name, house)


def table():
    rows = [
        [7, "ДООП «Робототехника»", f"МБУ ДО {HOUSE}", "7–12", "https://navigator.example.ru/7"],
        [8, "Шахматы, 2 год", HOUSE, "7–9", None],
        [9, "Вязание", HOUSE, "7–9", None],
    ]
    return {
        "name": "navigator.xlsx",
        "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "buffer": workbook(("Выгрузка", [HEAD, *rows])).getvalue(),
    }


@pytest.mark.usefixtures("programmes")
def test_a_methodist_reconciles_with_the_navigator(page, portal, methodist):
    enter(page, portal, methodist.email)
    page.goto(portal("/admin/reports/programmy/navigator/"))
    page.get_by_role("link", name="Сверка с Навигатором").click()
    page.get_by_role("link", name="Загрузить выгрузку Навигатора").click()
    page.get_by_label("Файл").set_input_files(table())
    page.get_by_role("button", name="Загрузить", exact=True).click()
    expect(page.get_by_label("A. ID")).to_have_value("navigator_id")
    page.get_by_role("button", name="Сверить").click()

    doubtful = page.get_by_role("row").filter(has_text="Шахматы, 2 год")
    expect(doubtful).to_contain_text("возможно, та же")
    page.get_by_role("link", name="Только на портале: 1").click()
    expect(page.get_by_role("row").filter(has_text="Хор")).to_be_visible()
    page.get_by_role("link", name="Только в Навигаторе: 1").click()
    expect(page.get_by_role("row").filter(has_text="Вязание")).to_be_visible()

    page.get_by_role("link", name="Точно те же: 1").click()
    row = page.get_by_role("row").filter(has_text="Робототехника")
    expect(row).to_contain_text("100 %, та же")
    expect(row).to_contain_text("9 → 12")
    row.get_by_role("checkbox").check()
    screenshot("reconciliation", page.locator("table.listing"))
    page.get_by_role("button", name="Записать в отмеченные").click()
    expect(page.get_by_text("Записана 1 программа.")).to_be_visible()

    programme = ProgrammePage.objects.get(title="Робототехника")
    assert (programme.navigator_status, programme.navigator_id) == ("differs", "7")
    assert programme.live
