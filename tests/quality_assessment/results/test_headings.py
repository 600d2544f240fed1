import pytest

from quality_assessment.results.headings import HEADINGS
from vocabularies.lookup import key_of


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("k1", "K1"),
        ("К1", "K1"),
        ("К 5", "K5"),
        ("Критерий № 3", "K3"),
        ("3 критерий", "K3"),
        ("Значение по критерию 2, баллы", "K2"),
        ("К1. Открытость и доступность информации об организации", "K1"),
        ("Доступность услуг для инвалидов", "K3"),
        ("Удовлетворенность условиями оказания услуг", "K5"),
        ("total_published", "total"),
        ("Итоговый балл", "total"),
        ("Общий балл", "total"),
        ("Интегральная оценка", "total"),
        ("Сумма баллов", "total"),
        ("Год", "year"),
        ("№ п/п", "id"),
        ("Наименование образовательной организации", "organisation"),
        ("Место", "place"),
    ],
)
def test_headings_that_are_understood(heading, field):
    assert HEADINGS[key_of(heading)] == field


@pytest.mark.parametrize(
    "heading",
    [
        *("Итоговое место", "Место по критерию 3", "Рейтинг по К1", "Расчётный итог"),
        *("Максимальный балл", "К10", "К11", "Общее число опрошенных", "Примечание", "Регион"),
    ],
)
def test_headings_that_mean_something_else(heading):
    assert key_of(heading) not in HEADINGS
