"""PDF of practices as jobs."""

from django.utils.translation import gettext_lazy
from wagtail.models import Site

from core.background import LATER, once_waiting, periodic, task
from core.centres import pages_of
from practices_bank.models import PracticePage
from practices_bank.questions import letters
from practices_bank.selection import making as selections
from practices_bank.sheet import making


@task(
    title=gettext_lazy("PDF of a practice"),
    name="practices_bank.sheet",
    queue="slow",
    priority=LATER,
)
def make_sheet(page_id: int) -> None:
    """Make the PDF anew where the practice says something else than it."""
    making.make(page_id)


@task(
    title=gettext_lazy("PDF of practices"),
    name="practices_bank.sheets",
    queue="slow",
    priority=LATER,
)
def make_sheets(site_id: int | None) -> None:
    """Queue the PDF of a centre, of all centres for None; those that say the same stay."""
    for site in Site.objects.filter(pk=site_id) if site_id else Site.objects.all():
        live = pages_of(site).live().values("pk")
        for pk in PracticePage.objects.filter(pk__in=live).values_list("pk", flat=True):
            sheet_later(pk)


def sheet_later(page_id: int) -> None:
    """Queue one sheet: after all that waits, so that an import of thousands holds nothing up."""
    once_waiting(make_sheet, str(page_id), page_id=page_id)


def sheets_later(site_id: int | None) -> None:
    """Queue the sheets of a centre."""
    once_waiting(make_sheets, str(site_id or ""), site_id=site_id)


@task(
    title=gettext_lazy("PDF of a selection of practices"),
    name="practices_bank.selection",
    queue="slow",
)
def make_selection(index_id: int, keys: list[int]) -> None:
    """Make one PDF of several practices: a reader waits for it."""
    selections.make(index_id, keys)


@task(title=gettext_lazy("Question to the authors of a practice"), name="practices_bank.question")
def send_question(question_id: int) -> None:
    """Write to the service address; what was sent is kept no longer."""
    letters.send(question_id)


@periodic(
    "50 2 * * *",
    title=gettext_lazy("Selections of practices and old questions are forgotten"),
    name="practices_bank.forget",
)
def forget() -> None:
    """Delete the PDF of selections and the questions past their term."""
    selections.forget()
    letters.forget()
