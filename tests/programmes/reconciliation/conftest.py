"""A centre with programmes and what the Navigator says of them."""

import pytest
from django.core.files.base import ContentFile

from core.models import CentreSection
from exchange.running.reading import understand
from programmes.models import Reconciliation
from programmes.reconciliation.steps.comparing import compare
from tests.exchange.books import workbook
from tests.factories.programmes import make_catalogue
from users.models import Role

HEAD = ["ID", "Название программы", "Организация", "Возраст детей", "Ссылка в Навигаторе", "Набор"]


@pytest.fixture
def catalogue(two_centres):
    page = make_catalogue(two_centres.own)
    CentreSection.objects.create(site=two_centres.own.site, key="programmy", page=page)
    return page


@pytest.fixture
def other_catalogue(two_centres):
    page = make_catalogue(two_centres.other)
    CentreSection.objects.create(site=two_centres.other.site, key="programmy", page=page)
    return page


@pytest.fixture
def editor(centre):
    return centre.person(Role.EDITOR)


def export(*rows, head=HEAD):
    """Return the file of the Navigator's table."""
    return workbook(("Выгрузка", [["Реестр программ"], head, *rows]))


@pytest.fixture
def reconcile(centre, catalogue, editor):
    """Return a function that compares a table with the catalogue of the own centre."""

    def go(*rows, head=HEAD):
        run = Reconciliation.objects.create(
            site=centre.site,
            target="navigator",
            file=ContentFile(export(*rows, head=head).getvalue(), "navigator.xlsx"),
            file_name="navigator.xlsx",
            created_by=editor,
        )
        understand(run)
        compare(run, editor)
        return run

    return go
