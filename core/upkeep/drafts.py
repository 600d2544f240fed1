"""What a person has written: what the public does not see yet stands first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from django.apps import apps
from django.db.models import F, Q, QuerySet, Value
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core import access, drafted
from core.isolation.things import own_pages
from core.upkeep import places

SHOWN = 8  # lines of the panel


@dataclass(frozen=True)
class Line:
    """A page or a record that a person has begun or was the last to change."""

    title: str
    url: str
    live: bool
    has_unpublished_changes: bool
    changed_at: datetime | None


def lines_of(user: Any) -> list[Line]:
    """Return the first lines, pages and records together; two queries."""
    found = [*_of_pages(edits_of(user)[:SHOWN]), *_of_records(records_of(user)[:SHOWN])]
    found.sort(key=lambda line: line.changed_at.timestamp() if line.changed_at else 0, reverse=True)
    found.sort(key=lambda line: line.live and not line.has_unpublished_changes)
    return list(islice(found, SHOWN))


def edits_of(user: Any) -> PageQuerySet:
    """Return the pages of his centres that he was the last to edit, and his own drafts."""
    his = Q(owner=user, live=False) | Q(latest_revision__user=user)
    pages = Page.objects.filter(own_pages(user), his)
    return pages.order_by("-has_unpublished_changes", "-latest_revision_created_at", "-pk")


def records_of(user: Any) -> QuerySet:
    """Return the rows of registers of his centres that he was the last to edit; one query."""
    sites = access.sites_of(user).order_by().values("pk")
    rows = [
        model._default_manager.order_by()
        .filter(site__in=sites, latest_revision__user=user)
        .values(
            "live",
            "has_unpublished_changes",
            line_key=F("pk"),
            line_model=Value(model._meta.label),
            line_title=F("latest_revision__object_str"),
            line_at=F("latest_revision__created_at"),
        )
        for model in drafted.registers()
    ]
    return rows[0].union(*rows[1:], all=True).order_by("-has_unpublished_changes", "-line_at")


def _of_pages(pages: PageQuerySet) -> Iterable[Line]:
    for page in pages:
        url, at = places.url_of(Page, page.pk), page.latest_revision_created_at
        yield Line(page.draft_title, url, page.live, page.has_unpublished_changes, at)


def _of_records(rows: Iterable[dict[str, Any]]) -> Iterable[Line]:
    for row in rows:
        url = places.url_of(apps.get_model(row["line_model"]), row["line_key"])
        state = row["live"], row["has_unpublished_changes"]
        yield Line(row["line_title"], url, *state, row["line_at"])
