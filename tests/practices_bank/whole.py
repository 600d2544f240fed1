"""A practice that says something of everything (`practice`)."""

import pytest

from practices_bank.models import (
    PracticeAuthor,
    PracticeMaterial,
    PracticePartner,
    PracticeResource,
    PracticeStage,
)
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import make_practice, measured
from tests.standing import anew
from vocabularies.models import Term


@pytest.fixture(scope="module")
def _practice(standing, _bank, _organisation):
    return _make(anew(_bank), _organisation)


@pytest.fixture
def practice(_practice, db):
    return anew(_practice)


def _make(bank, organisation):
    staff = Term.objects.get(vocabulary="resource-kind", code="staff")
    licence = Term.objects.get(vocabulary="licence", code="cc-by")
    consent = ConsentRecordFactory(site=organisation.site)
    return make_practice(
        bank,
        "Входное «испытание» & ко",
        organisation,
        levels=["initial", "basic"],
        target_groups=["rural"],
        problem="<p>Уходил каждый <b>третий</b>.</p><ol><li>Скучно</li><li>Трудно</li></ol>",
        contact_name="Методический отдел",
        contact_phone="+7 496 570-00-00",
        contact_email="otdel@example.ru",
        indicators=[measured(sort_order=0)],
        stages=[
            PracticeStage(
                title="Подготовка", term="апрель", actions="Набор {{ lead }}", sort_order=0
            ),
            PracticeStage(title="Испытание", term="сентябрь", actions="Смены", sort_order=1),
        ],
        resources=[PracticeResource(kind=staff, what="Педагоги", quantity="3", sort_order=0)],
        partners=[PracticePartner(outside_name="Завод", role="Наборы", sort_order=0)],
        authors=[
            PracticeAuthor(name="Анна Иванова", position="методист", consent=consent, sort_order=0),
            PracticeAuthor(name="Пётр Тайный", position="педагог", sort_order=1),
        ],
        materials=[
            PracticeMaterial(
                title="Чек-лист", document=DocumentFactory(), licence=licence, sort_order=0
            ),
            PracticeMaterial(title="Запись", url="https://example.ru/zapis", sort_order=1),
        ],
    )
