"""What the regional Navigator does not have or has old (Тверь 3.1.3, Электросталь 3.11-1)."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from core.figures import CrossTable, Entry, Fact, Head, Sheet, cross
from programmes.choices import NavigatorStatus
from programmes.models.programme_page import ProgrammePage
from programmes.reports.addresses import edit_url
from programmes.reports.scope import Scope

STALE, FRESH = "stale", "fresh"


def by_organisation(scope: Scope) -> Sequence[CrossTable]:
    """Count programmes of each organisation by what the Navigator says of them."""
    table = cross(
        _("Programmes in the Navigator by organisation"),
        _("Organisation"),
        scope.organisations(),
        _columns(scope),
        _facts(scope),
        lacks=False,
    )
    return [table]


def to_mend(scope: Scope) -> Sheet:
    """List the programmes that are not entered, differ, or were checked too long ago."""
    return Sheet(
        _("What to enter or check"),
        [_("Programme"), _("Organisation"), _("Status in the Navigator"), _("Checked on")],
        [
            Entry(
                edit_url(page.pk),
                [
                    page.title,
                    str(page.organisation or ""),
                    page.get_navigator_status_display(),
                    page.navigator_checked_on,
                ],
            )
            for page in _pending(scope)
        ],
    )


def _pending(scope: Scope) -> QuerySet[ProgrammePage]:
    """Return what is not published there as it is here, and checked lately."""
    sound = Q(
        navigator_status=NavigatorStatus.PUBLISHED, navigator_checked_on__gte=scope.stale_before
    )
    found = scope.programmes().exclude(sound).select_related("organisation")
    return found.order_by("organisation__short_name", "title", "pk")


def _columns(scope: Scope) -> list[Head]:
    return [
        Head(NavigatorStatus.ABSENT, _("Not entered")),
        Head(NavigatorStatus.DRAFT, _("Draft")),
        Head(NavigatorStatus.DIFFERS, _("Differs")),
        Head(STALE, _("Checked over %(count)d months ago") % {"count": scope.months}),
        Head(FRESH, _("Published and checked")),
    ]


def _facts(scope: Scope) -> Iterable[Fact]:
    found = scope.programmes().order_by()
    for organisation, status, checked, pk in found.values_list(
        "organisation", "navigator_status", "navigator_checked_on", "pk"
    ):
        yield organisation, _state(status, checked, scope), pk


def _state(status: str, checked: date | None, scope: Scope) -> str:
    if status != NavigatorStatus.PUBLISHED:
        return status
    return FRESH if checked and checked >= scope.stale_before else STALE
