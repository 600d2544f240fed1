"""What may not go public when its hour has come: its schedule ends, the desk tells why."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.log_actions import LogFormatter, log, registry
from wagtail.models import Page, PageLogEntry, Revision, Site

from core import centres, drafted, publishing
from core.models import CentreLogEntry
from core.refusals import RefusalError
from core.upkeep.refresh import refresh
from core.upkeep.registry import Found

ACTION = "portal.publish.refused"


class RefusedFormatter(LogFormatter):
    """What the history of a page or of a record says."""

    label = _("Refuse to publish")

    def format_message(self, entry: Any) -> str:
        """Say why it was not published."""
        return _("Not published by the schedule. %(reasons)s") % {"reasons": _reasons(entry)}


def end_schedule(revision: Revision, refused: RefusalError) -> None:
    """Ask no more every minute: the version waits until somebody publishes it or sets an hour."""
    with transaction.atomic():
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        thing: Any = revision.content_object
        log(thing, ACTION, revision=revision, data={"reasons": refused.reasons})
        refresh(thing)


def scheduled(site: Site) -> Iterator[Any]:
    """Return the pages and records of a centre that have an hour, or had one and were refused."""
    keys: dict[Any, set[int]] = {}
    waiting = Revision.objects.exclude(approved_go_live_at=None)
    refusals = CentreLogEntry.objects.filter(site=site, action=ACTION)
    for kind, key in (
        *waiting.values_list("base_content_type", "object_id"),
        *refusals.values_list("content_type", "object_id"),
    ):
        model = ContentType.objects.get_for_id(kind).model_class()
        keys.setdefault(model, set()).add(int(key))
    of_pages = PageLogEntry.objects.filter(action=ACTION).values_list("page", flat=True)
    pages = keys.pop(Page, set()) | set(of_pages)
    yield from centres.pages_of(site).filter(pk__in=pages).specific()
    for model in drafted.registers():
        if model in keys:
            yield from model._default_manager.filter(site=site, pk__in=keys[model])


def unpublishable(thing: Any, site: Site) -> Iterator[Found]:
    """A version that was refused at its hour, or would be if the hour were now."""
    revision = thing.revisions.exclude(approved_go_live_at=None).first()
    if revision is not None and (found := publishing.reasons(revision.as_object())):
        words = _("Will not be published on %(hour)s. %(reasons)s")
        values = {"hour": _hour(revision.approved_go_live_at), "reasons": " ".join(found)}
    elif revision is None and (entry := _last_refusal(thing)):
        words = _("Was not published on %(hour)s. %(reasons)s")
        values = {"hour": _hour(entry.timestamp), "reasons": _reasons(entry)}
    else:
        return
    title = thing.get_admin_display_title() if isinstance(thing, Page) else str(thing)
    yield Found(title, words % values, owner_id=owner_of(thing))


def owner_of(thing: Any) -> int | None:
    """Return who is told of a page or of a record: whose it is, else who looks it through."""
    owner = getattr(thing, "owner_id", None)
    return owner or getattr(thing, "review_owner_id", None)


def _last_refusal(thing: Any) -> Any:
    """Return the last refusal that nobody has answered by a newer version or by publishing."""
    entries = registry.get_log_model_for_instance(thing).objects.for_instance(thing)
    entry = entries.filter(action=ACTION).order_by("-timestamp").first()
    newest = thing.latest_revision.created_at if thing.latest_revision else None
    moments = (newest, thing.last_published_at)
    answered = entry and any(moment and moment > entry.timestamp for moment in moments)
    return None if answered else entry


def _hour(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), _("j E Y, H:i"))


def _reasons(entry: Any) -> str:
    return " ".join(entry.data.get("reasons", []))
