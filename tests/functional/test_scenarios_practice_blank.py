"""An organisation describes a practice in Word and brings it to the portal."""

import pytest
from django.urls import reverse
from docx import Document
from playwright.sync_api import expect

from practices_bank.models import PracticePage
from tests.factories.practices import make_bank
from tests.factories.representatives import make_organisation, make_representative
from tests.functional.admin import enter, leave
from tests.functional.width import too_wide

pytestmark = pytest.mark.usefixtures("clock")
ANSWERS = {"Название": "Театр теней", "Возраст от": "пять", "Возраст до": "7 лет"}
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 375, "height": 800}


@pytest.fixture
def person(two_centres):
    make_bank(two_centres.own)
    organisation = make_organisation(two_centres.own, "Дом творчества")
    return make_representative(two_centres.own, organisation, email="dom@example.test")


def fill_in(path):
    document = Document(path)
    for table in document.tables:
        for row in table.rows:
            label = row.cells[0].paragraphs[0].text.removesuffix(" *")
            if label in ANSWERS:
                row.cells[1].text = ANSWERS[label]
            elif label == "Этап":
                table.rows[1].cells[0].text = "Подготовка"
    document.save(path)


def test_a_blank_comes_back_as_a_draft(page, portal, person, broken_rules, tmp_path):
    enter(page, portal, person.email)
    page.goto(portal(reverse("own_things")))
    page.get_by_role("link", name="Добавить: практика").click()
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Скачать бланк (DOCX)").click()
    path = tmp_path / "blank.docx"
    downloading.value.save_as(path)
    fill_in(path)

    page.get_by_role("link", name="Заполнить из бланка").click()
    page.get_by_label("Заполненный бланк").set_input_files(path)
    page.get_by_role("button", name="Загрузить и посмотреть").click()

    expect(page.get_by_role("row", name="Возраст от")).to_contain_text("«пять» – не число")
    expect(page.get_by_role("row", name="Этапы")).to_contain_text("Подготовка")
    assert broken_rules() == []
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        assert too_wide(page) <= 0

    page.get_by_role("button", name="Создать черновик").press("Enter")
    expect(page.get_by_role("tab", name="1. О практике")).to_be_visible()
    expect(page.get_by_role("textbox", name="Название")).to_have_value("Театр теней")
    leave(page)
    assert PracticePage.objects.get(title="Театр теней").age_to == 7
