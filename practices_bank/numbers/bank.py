"""What the bank holds and how practices get into it (Тверь 2.2.2, 3.1.4)."""

from collections.abc import Iterable
from datetime import datetime
from statistics import median
from typing import Any

from django.db.models import CharField, DateTimeField, F, OuterRef, Subquery
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from core.figures import CrossTable, Entry, Fact, Head, Sheet, cross
from practices_bank.choices import Kind, Status
from practices_bank.numbers.scope import Scope

LONG = "long"


def holdings(scope: Scope) -> CrossTable:
    """Count the published practices by direction and kind."""
    facts = scope.offered().order_by().values_list("directions", "kind", "pk")
    return cross(
        _("Published practices by direction and kind"),
        _("Direction"),
        scope.directions(),
        [Head(kind.value, str(kind.label)) for kind in Kind],
        facts,
        lacks=False,
    )


def funnel(scope: Scope) -> CrossTable:
    """Count practices by status and by the days that they have been in it."""
    columns = [Head(days, _("up to %(days)d days") % {"days": days}) for days in (7, 30, 90)]
    columns.append(Head(LONG, _("more than 90 days")))
    return cross(
        _("How long practices stand where they are"),
        _("Status"),
        [Head(each.value, str(each.label)) for each in Status],
        columns,
        _in_bands(scope),
        lacks=False,
    )


def pace(scope: Scope) -> Sheet:
    """Say how many days a practice stands in each status: half of them stand less."""
    days: dict[str, list[int]] = {}
    for status, since, _pk in _since(scope):
        days.setdefault(status, []).append((scope.now - since).days)
    entries = [
        Entry("", [str(each.label), len(found), median(found), max(found)])
        for each in Status
        if (found := days.get(each.value))
    ]
    heads = [_("Status"), _("Practices"), _("Days, median"), _("Days, most")]
    return Sheet(_("Days in each status"), heads, entries)


def _in_bands(scope: Scope) -> Iterable[Fact]:
    for status, since, pk in _since(scope):
        days = (scope.now - since).days
        band = next((each for each in (7, 30, 90) if days <= each), LONG)
        yield status, band, pk


def _since(scope: Scope) -> Iterable[tuple[str, datetime, int]]:
    """Return status, since when, and key of every practice."""
    found = (
        scope.practices()
        .with_status()
        .annotate(
            moved=Subquery(_task("started_at"), DateTimeField()),
            answered=Subquery(_task("finished_at"), DateTimeField()),
        )
    )
    moments: dict[str, Any] = {
        Status.SUBMITTED: F("moved"),
        Status.REVIEW: F("moved"),
        Status.RECOMMENDED: F("moved"),
        Status.RETURNED: F("answered"),
        Status.REFUSED: F("answered"),
        Status.PUBLISHED: F("first_published_at"),
        Status.ARCHIVE: F("last_published_at"),
    }
    for status in Status:
        moment = moments.get(status, F("latest_revision_created_at"))
        rows = found.filter(status=status.value).order_by()
        since = Coalesce(moment, "latest_revision_created_at", output_field=DateTimeField())
        for pk, when in rows.annotate(since=since).values_list("pk", "since"):
            if when is not None:
                yield status.value, when, pk


def _task(field: str) -> Any:
    """Return the question about the last task of a page's workflow."""
    states = TaskState.objects.filter(
        workflow_state__object_id=Cast(OuterRef("pk"), CharField()),
        workflow_state__base_content_type__app_label="wagtailcore",
        workflow_state__base_content_type__model="page",
    )
    return states.order_by("-started_at", "-pk").values(field)[:1]
