"""The passport of a practice in Word: every field, by the common template and by the own one."""

from io import BytesIO

import pytest
from docx import Document

from practices_bank.models import PracticePage
from practices_bank.passport import docx_of
from practices_bank.passport.fields import example
from practices_bank.passport.values import values_of
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import make_adoption, make_practice

pytestmark = pytest.mark.django_db


def read(content):
    return Document(BytesIO(content))


def words_of(document):
    rows = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *rows])


def test_it_says_everything_of_the_practice(practice):
    make_adoption(practice)
    text = words_of(read(docx_of(practice)))

    for words in (
        *("Входное «испытание» & ко", "Уходил каждый третий.", "1. Скучно", "2. Трудно"),
        *("Начать с подходящего уровня.", "сорок минут", "Обязательное испытание", "7–14 лет"),
        *("Подготовка", "апрель", "Смены", "Педагоги", "Завод", "Наборы", "журнал", "31", "12"),
        *("Чек-лист", "https://example.ru/zapis", "Два уровня", "Методический отдел"),
        *("570-00-00", "Анна Иванова, методист", practice.full_url, "Центр Пример"),
    ):
        assert words in text, words
    assert "Набор {{ lead }}" in text  # words of a practice are never marks
    assert "{%" not in text


def test_a_row_of_a_table_for_each_row_of_the_practice(practice):
    tables = read(docx_of(practice)).tables
    stages = next(each for each in tables if each.cell(0, 0).text == "Этап")

    assert [row.cells[0].text for row in stages.rows] == ["Этап", "Подготовка", "Испытание"]


def test_what_a_practice_does_not_say_has_no_heading(bank, organisation):
    bare = make_practice(bank, "Простая", organisation, failures="")
    headings = [
        each.text
        for each in read(docx_of(bare)).paragraphs
        if each.style.name.startswith("Heading")
    ]

    assert "Проблема" in headings
    assert not {"Чего не получилось", "Ресурсы", "Партнёры", "Где внедрена"} & set(headings)


def test_a_name_without_a_consent_and_the_mail_stay_out(practice):
    text = words_of(read(docx_of(practice)))

    assert "Тайный" not in text
    assert "otdel@example.ru" not in text
    assert "otdel@example.ru" in words_of(read(docx_of(practice, with_mail=True)))


def test_a_closed_file_is_not_named(practice):
    from wagtail.models import CollectionViewRestriction

    closed = practice.materials.first().document.collection.add_child(name="Закрытая")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=CollectionViewRestriction.LOGIN
    )
    material = practice.materials.first()
    material.document = DocumentFactory(collection=closed)
    material.save()

    assert "Чек-лист" not in words_of(read(docx_of(PracticePage.objects.get(pk=practice.pk))))


def test_a_draft_without_anything_has_a_passport_too(bank, organisation):
    page = PracticePage(title="Пустая", organisation=organisation, live=False)
    bank.add_child(instance=page)

    assert "Пустая" in words_of(read(docx_of(page)))


def test_own_templates_are_tried_with_every_field_that_a_passport_has(practice):
    make_adoption(practice)
    values, tried = values_of(practice), example()

    assert values.keys() == tried.keys()
    for name, rows in values.items():
        if isinstance(rows, list) and rows:
            assert rows[0].keys() == tried[name][0].keys(), name
