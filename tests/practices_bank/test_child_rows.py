"""Rows of several tables come by one question, the same as each table gives them."""

import pytest

from core import child_rows
from practices_bank.models import PracticePage, PracticeStage
from practices_bank.page.showing import ROWS

pytestmark = pytest.mark.django_db


def values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def of_tables(page):
    return {name: [values(row) for row in getattr(page, name).all()] for name in ROWS}


def test_the_rows_are_those_of_the_tables(practice, django_assert_num_queries):
    PracticeStage.objects.create(page=practice, title="Самое начало", sort_order=-1)
    expected = of_tables(practice)
    assert all(expected.values())
    page = PracticePage.objects.get(pk=practice.pk)

    with django_assert_num_queries(1):
        child_rows.load(page, ROWS)
        found = of_tables(page)

    assert found == expected
    assert page.stages.first().page is page


def test_rows_of_another_page_stay_there(practice):
    other = PracticePage(title="Другая", pk=practice.pk + 1000)

    child_rows.load(other, ROWS)

    assert not any(of_tables(other).values())


def test_rows_in_memory_stay_as_they_are(practice, django_assert_num_queries):
    page = PracticePage.objects.get(pk=practice.pk)
    page.stages.set([PracticeStage(title="Ещё не записан")])
    new = PracticePage(title="Новая")

    with django_assert_num_queries(0):
        child_rows.load(page, ["stages"])
        child_rows.load(new, ROWS)

    assert [each.title for each in page.stages.all()] == ["Ещё не записан"]
