"""The page of a practice asks the database no more with many rows than with one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from practices_bank.models import (
    PracticeAuthor,
    PracticeMaterial,
    PracticePage,
    PracticePartner,
    PracticeResource,
    PracticesPage,
    PracticeStage,
)
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import DocumentFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import make_practice, measured
from tests.factories.programmes import make_programme
from vocabularies.models import Term

pytestmark = pytest.mark.django_db

LIMIT = 10


@pytest.fixture
def bank(only_centre):
    return PracticesPage.objects.descendant_of(only_centre.site.root_page).get()


def rows_of(site, number):
    """Return so many rows of each kind, each pointing to something of its own."""
    kind = Term.objects.get(vocabulary="resource-kind", code="staff")
    licence = Term.objects.get(vocabulary="licence", code="cc-by")
    partners = [OrganisationFactory(site=site) for _each in range(number)]
    consents = [ConsentRecordFactory(site=site) for _each in range(number)]
    files = [DocumentFactory() for _each in range(number)]
    each = range(number)
    return {
        "indicators": [measured(f"Показатель {n}", sort_order=n) for n in each],
        "stages": [PracticeStage(title=f"Этап {n}", sort_order=n) for n in each],
        "resources": [PracticeResource(kind=kind, what=f"Что {n}", sort_order=n) for n in each],
        "partners": [
            PracticePartner(organisation=partners[n], role="Помощь", sort_order=n) for n in each
        ],
        "authors": [
            PracticeAuthor(name=f"Автор {n}", position="педагог", consent=consents[n], sort_order=n)
            for n in each
        ],
        "materials": [
            PracticeMaterial(title=f"Файл {n}", document=files[n], licence=licence, sort_order=n)
            for n in each
        ],
    }


def whole_practice(centre, bank, number):
    """Return a practice with everything that a page can show, beside others like it."""
    from programmes.models import ProgrammesPage

    catalogue = ProgrammesPage.objects.descendant_of(centre.site.root_page).get()
    organisation = OrganisationFactory(site=centre.site)
    programmes = [make_programme(catalogue, f"П{number}-{n}", organisation) for n in range(number)]
    for n in range(number):
        make_practice(bank, f"Сосед {number}-{n}", organisation)
    return make_practice(
        bank,
        f"Практика {number}",
        organisation,
        levels=["initial", "basic"][:number],
        target_groups=["rural", "gifted"][:number],
        programmes=programmes,
        assessed_by="Совет",
        assessment_file=DocumentFactory(),
        **rows_of(centre.site, number),
    )


def queries(client, page):
    assert client.get(page.get_url()).status_code == 200  # fills what a process keeps
    with CaptureQueriesContext(connection) as counted:
        assert client.get(page.get_url()).status_code == 200
    return [each["sql"][:160] for each in counted.captured_queries]


def test_many_rows_ask_as_often_as_one_and_no_more_than_ten_times(client, only_centre, bank):
    few = whole_practice(only_centre, bank, 1)
    many = whole_practice(only_centre, bank, 8)

    asked = [queries(client, PracticePage.objects.get(pk=each.pk)) for each in (few, many)]

    assert len(asked[0]) == len(asked[1])
    assert len(asked[1]) <= LIMIT, "\n".join(asked[1])
