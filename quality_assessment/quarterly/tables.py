"""Figures and lists of the report."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.figures import CrossTable, Entry, Fact, Head, Sheet, cross
from quality_assessment.choices import MeasureStatus
from quality_assessment.models import FixMeasure

from .scope import Scope

DONE, WORK, LATE, DROPPED = "done", "work", "late", "dropped"


def by_organisation(scope: Scope) -> CrossTable:
    """Count the measures of each organisation: done, in work, late, dropped."""
    rows = {each.organisation_id: each.organisation.short_name for each in scope.measures}
    columns = [
        Head(DONE, pgettext("measures", "Done")),
        Head(WORK, pgettext("measures", "In work")),
        Head(LATE, pgettext("measures", "Overdue")),
        Head(DROPPED, pgettext("measures", "Dropped")),
    ]
    return cross(
        _("Measures by organisation"),
        _("Organisation"),
        [Head(key, name) for key, name in rows.items()],
        columns,
        _facts(scope),
        lacks=False,
    )


def _facts(scope: Scope) -> Iterable[Fact]:
    for each in scope.measures:
        if each.status == MeasureStatus.DROPPED:
            state = DROPPED
        elif scope.is_done(each):
            state = DONE
        else:
            state = LATE if scope.is_late(each) else WORK
        yield each.organisation_id, state, each.pk


def lists(scope: Scope) -> list[Sheet]:
    """Return what was done, what is late, what comes next."""
    return [
        _sheet(_("Done in the quarter"), scope.done_now()),
        _sheet(_("Overdue on the day of the report"), scope.late()),
        _sheet(_("To be done in the next quarter"), scope.coming()),
    ]


def heads() -> list[str]:
    """Return the headings of the lists."""
    return [
        _("Organisation"),
        _("Indicator"),
        _("Shortcoming"),
        _("Measure"),
        _("Term"),
        _("Who answers for it"),
        _("Result"),
        _("Done on"),
    ]


def cells(measure: FixMeasure) -> list[Any]:
    """Return a measure under the headings of the lists."""
    return [
        measure.organisation.short_name,
        measure.indicator,
        measure.shortcoming,
        measure.measure,
        measure.term,
        measure.responsible,
        measure.result,
        measure.done_on or "",
    ]


def _sheet(title: str, measures: Sequence[FixMeasure]) -> Sheet:
    register: Any = FixMeasure
    name = register.snippet_viewset.get_url_name("edit")
    entries = [Entry(reverse(name, args=[each.pk]), cells(each)) for each in measures]
    return Sheet(title, heads(), entries)


def written(value: Any) -> str:
    """Return a cell as a paper shows it."""
    return date_format(value, "d.m.Y") if hasattr(value, "year") else str(value)
