"""What of this app an organisation submits: its programmes."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from organisations.submission.registry import Kind, register, unpublished
from programmes.choices import NavigatorStatus
from programmes.models import ProgrammesPage
from programmes.reports.scope import MONTH, MONTHS


def catalogue_of(site: Site) -> Page | None:
    """Return the page under which the programmes of a centre stand."""
    return ProgrammesPage.objects.descendant_of(site.root_page).order_by("path").first()


def is_over(programme: Any) -> bool:
    """Tell whether a programme is in the archive or was taken off."""
    return programme.is_archived or unpublished(programme)


def lacks_in_the_navigator(programme: Any) -> str:
    """Return what the Navigator does not have as it is here (Тверь 3.1.3): only readers' pages."""
    if not programme.live or programme.is_archived:
        return ""
    checked = programme.navigator_checked_on
    status = programme.get_navigator_status_display()
    if checked is None:
        return _("Navigator: %(status)s; nobody has checked it yet.") % {"status": status}
    day = {"status": status, "day": date_format(checked, "d.m.Y")}
    stale = checked < timezone.localdate() - MONTHS * MONTH
    if programme.navigator_status == NavigatorStatus.PUBLISHED and not stale:
        return ""
    return _("Navigator: %(status)s, checked on %(day)s.") % day


register(
    Kind(
        "programmes.ProgrammePage",
        parent=catalogue_of,
        hidden=("is_archived", "navigator_status", "navigator_checked_on"),
        lacks=lacks_in_the_navigator,
        is_archived=is_over,
        order=20,
    )
)
