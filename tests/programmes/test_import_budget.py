"""Writing thousands of programmes: what a row costs, and that nothing is left out."""

import pytest
from wagtail.models import PageLogEntry, ReferenceIndex

from core.models import OutboxEntry
from programmes.models import ProgrammePage
from tests.exchange.budget import queries_of_a_row
from tests.programmes.test_imports import HEAD, row
from tests.programmes.test_imports import catalogue as catalogue
from tests.programmes.test_imports import editor as editor
from tests.programmes.test_imports import organisation as organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def cost(two_centres, editor, catalogue, organisation):
    def make(number):
        title, key = f"Робототехника № {number}", 7000 + number
        return row(organisation, **{"Наименование программы": title, "ID в Навигаторе": key})

    return lambda: queries_of_a_row("programmes", two_centres.own.site, editor, HEAD, make)


def test_a_row_takes_so_many_queries(cost):
    assert cost() <= 46


def test_rows_of_a_programme_have_its_language(two_centres, editor, catalogue, organisation):
    head = [*HEAD, "Расписание", "Адрес"]
    more = ["Первая | вт 16:00 | каб. 12", "ул. Образцовая, 1"]

    def make(number):
        return [*row(organisation, **{"ID в Навигаторе": 7000 + number}), *more]

    queries_of_a_row("programmes", two_centres.own.site, editor, head, make)

    page = ProgrammePage.objects.get(navigator_id="7000")
    assert {each.locale_id for each in (*page.schedule.all(), *page.where.all())} == {
        catalogue.locale_id
    }


def test_version_log_outbox_and_references_are_there(cost, editor):
    cost()
    page = ProgrammePage.objects.get(navigator_id="7000")

    logged = PageLogEntry.objects.filter(page=page.pk, user=editor)
    assert {"wagtail.edit", "wagtail.publish"} <= set(logged.values_list("action", flat=True))
    assert page.live_revision == page.latest_revision
    assert not page.has_unpublished_changes
    assert OutboxEntry.objects.filter(object_pk=str(page.pk), public=True).exists()
    kept = page.latest_revision.as_object()
    assert [each.code for each in kept.levels.all()] == ["initial", "basic"]
    assert {"direction", "organisation"} <= set(
        ReferenceIndex.get_references_for_object(page).values_list("model_path", flat=True)
    )
