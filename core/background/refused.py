"""A page whose hour has come and that may not go public: its schedule ends, the desk tells why."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.log_actions import LogFormatter, log
from wagtail.models import Page, PageLogEntry, Revision, Site

from core import centres, publishing
from core.refusals import RefusalError
from core.upkeep.refresh import refresh
from core.upkeep.registry import Found

ACTION = "portal.publish.refused"


class RefusedFormatter(LogFormatter):
    """What the history of a page says."""

    label = _("Refuse to publish")

    def format_message(self, entry: Any) -> str:
        """Say why the page was not published."""
        return _("Not published by the schedule. %(reasons)s") % {"reasons": _reasons(entry)}


def end_schedule(revision: Revision, refused: RefusalError) -> None:
    """Ask no more every minute: the version waits until somebody publishes it or sets an hour."""
    with transaction.atomic():
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        thing: Any = revision.content_object
        log(thing, ACTION, revision=revision, data={"reasons": refused.reasons})
        refresh(thing)


def scheduled(site: Site) -> Iterator[Page]:
    """Return the pages of a centre that have an hour, or had one and were refused."""
    waiting = Revision.page_revisions.exclude(approved_go_live_at=None)
    refused = PageLogEntry.objects.filter(action=ACTION)
    keys = {int(key) for key in waiting.values_list("object_id", flat=True)}
    keys |= set(refused.values_list("page", flat=True))
    yield from centres.pages_of(site).filter(pk__in=keys).specific()


def unpublishable(page: Page, site: Site) -> Iterator[Found]:
    """A version that was refused at its hour, or would be if the hour were now."""
    revision = page.revisions.exclude(approved_go_live_at=None).first()
    if revision is not None and (found := publishing.reasons(revision.as_object())):
        words = _("Will not be published on %(hour)s. %(reasons)s")
        values = {"hour": _hour(revision.approved_go_live_at), "reasons": " ".join(found)}
    elif revision is None and (entry := _last_refusal(page)):
        words = _("Was not published on %(hour)s. %(reasons)s")
        values = {"hour": _hour(entry.timestamp), "reasons": _reasons(entry)}
    else:
        return
    yield Found(page.get_admin_display_title(), words % values, owner_id=page.owner_id)


def _last_refusal(page: Page) -> Any:
    """Return the last refusal that nobody has answered by a newer version or by publishing."""
    entry = PageLogEntry.objects.filter(page=page.pk, action=ACTION).order_by("-timestamp").first()
    moments = (page.latest_revision_created_at, page.last_published_at)
    answered = entry and any(moment and moment > entry.timestamp for moment in moments)
    return None if answered else entry


def _hour(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), _("j E Y, H:i"))


def _reasons(entry: Any) -> str:
    return " ".join(entry.data.get("reasons", []))
