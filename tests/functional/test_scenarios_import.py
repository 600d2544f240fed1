"""A methodist loads a register from a table, mends what is wrong in it, and takes it all back."""

import pytest
from playwright.sync_api import expect

from organisations.models import Organisation
from tests.browser import run_on_commit
from tests.exchange.books import workbook
from tests.factories.organisations import inn_of
from tests.functional.admin import enter
from tests.functional.pictures import screenshot
from tests.jobs import run_jobs
from users.models import Role

HEAD = ["Наименование", "ИНН", "Тип", "Телефон"]
KIND = "организация дополнительного образования"
GOOD = ["МБУДО «Дом творчества»", int(inn_of(690000001)), KIND, "8 (496) 570-00-00"]
BAD = ["МБУДО «Станция»", 6900000020, "кружок", "не знаю"]
MENDED = ["МБУДО «Станция»", int(inn_of(690000002)), KIND, "8 (496) 570-00-01"]


@pytest.fixture
def methodist(two_centres):
    return two_centres.own.person(Role.EDITOR, email="metodist@example.test")


def table(*rows):
    return {
        "name": "организации.xlsx",
        "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "buffer": workbook(("Реестр", [["Организации района"], HEAD, *rows])).getvalue(),
    }


def send(page, *rows, look=lambda: None):
    """Choose a file, agree with the columns, look at the rows."""
    page.get_by_label("Файл").set_input_files(table(*rows))
    page.get_by_role("button", name="Загрузить", exact=True).click()
    expect(page.get_by_label("B. ИНН")).to_have_value("inn")
    look()
    page.get_by_role("button", name="Проверить строки").click()


def work(page):
    """Do what the worker would while nobody looks: the page asks how far it is."""
    expect(page.locator("progress")).to_be_visible()
    address = page.url
    page.goto("about:blank")
    run_on_commit()
    assert run_jobs("exchange.step") == 1
    page.goto(address)
    expect(page.locator("progress")).to_have_count(0)


def test_a_methodist_mends_the_file_imports_and_undoes(page, portal, methodist, broken_rules):
    broken = {}

    def sound(step):
        broken[step] = broken_rules()

    def columns():
        sound("columns")
        check = page.get_by_role("button", name="Проверить строки")
        screenshot("import-columns", page.locator("form").filter(has=check), press=check)

    enter(page, portal, methodist.email)
    page.goto(portal("/admin/zagruzka/"))
    sound("list")
    row = page.get_by_role("row").filter(has_text="Организации")
    row.get_by_role("link", name="Выбрать файл").click()
    expect(page.get_by_label("Файл")).to_be_visible()
    sound("upload")
    send(page, GOOD, BAD, look=columns)

    errors = page.get_by_role("row").filter(has_text="Станция")
    expect(errors).to_contain_text("Столбец B «ИНН»: Контрольная цифра")
    expect(errors).to_contain_text("Столбец C «Тип»: «кружок» нет в словаре")
    expect(errors).to_contain_text("Столбец D «Телефон»")
    assert not Organisation.objects.exists()
    sound("errors")
    screenshot("import-errors", page.locator("table.listing").first)

    page.get_by_role("link", name="Загрузить исправленный файл").click()
    send(page, GOOD, MENDED)
    expect(page.get_by_role("link", name="новая: 2")).to_be_visible()
    sound("rows")
    page.get_by_label("Сразу опубликовать").check()
    page.get_by_role("button", name="Записать 2 записи").click()
    work(page)
    expect(page.get_by_role("link", name="Отчёт (XLSX)")).to_be_visible()
    assert Organisation.objects.filter(live=True).count() == 2
    sound("done")

    page.get_by_text("Отменить загрузку").click()
    page.get_by_role("button", name="Отменить всю загрузку").click()
    work(page)
    expect(page.get_by_text("отменено", exact=False).first).to_be_visible()
    assert not Organisation.objects.exists()
    assert {step: rules for step, rules in broken.items() if rules} == {}
