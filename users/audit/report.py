"""The report: three logs as one list, with filters and tables for spreadsheets."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, QuerySet, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports.audit_logging import LogEntriesView, SiteHistoryReportFilterSet
from wagtail.log_actions import registry

from core.reports import ClosedReport
from core.upkeep import places
from users.audit import sources
from users.models import LoginEvent, User
from users.people import manages_people, people_of


@dataclass(frozen=True)
class LoginEntry:
    """A login as the list shows an entry of a log."""

    event: LoginEvent
    edit_url: str

    @property
    def user(self) -> User:
        """Who logged in."""
        return self.event.user

    @property
    def user_display_name(self) -> str:
        """Who logged in, by name."""
        return str(self.event.user)

    @property
    def label(self) -> str:
        """Into which account."""
        return self.event.user.email

    @property
    def object_id(self) -> int:
        """Key of the account."""
        return self.event.user_id

    @property
    def content_type(self) -> ContentType:
        """Kind of the thing: an account."""
        return ContentType.objects.get_for_model(User)

    @property
    def action(self) -> str:
        """Success or failure."""
        return sources.LOGIN if self.event.success else sources.FAILED

    @property
    def message(self) -> str:
        """What happened, in words."""
        return str(registry.get_action_label(self.action))

    @property
    def timestamp(self) -> datetime:
        """When."""
        return self.event.happened_at


class AuditFilterSet(SiteHistoryReportFilterSet):
    """By person, action, period, name and kind."""

    def get_action_choices(self) -> list[tuple[str, Any]]:
        used = sources.actions(self.request.user)
        return [choice for choice in registry.get_choices() if choice[0] in used]

    def get_users_queryset(self) -> QuerySet[User]:
        return people_of(self.request.user)


class AuditReport(ClosedReport, LogEntriesView):
    """«Кто что делал» in the centres that the person administers."""

    page_title = _("Who did what")
    filterset_class = AuditFilterSet
    index_url_name = "users_audit"
    index_results_url_name = "users_audit_results"
    may_read = staticmethod(manages_people)

    def get_filename(self) -> str:
        return f"audit-{timezone.localdate():%Y-%m-%d}"

    def get_filtered_queryset(self) -> QuerySet:
        """Narrow each log by the filters and join the keys of all, the newest first."""
        found = [
            self.filter_queryset(
                source(self.request.user)
                .values("pk", "timestamp")
                .annotate(log_model_index=Value(place, output_field=IntegerField()))
            ).order_by()
            for place, source in enumerate(sources.SOURCES)
        ]
        return found[0].union(*found[1:], all=True).order_by("-timestamp")

    def decorate_paginated_queryset(self, object_list: Any) -> list[Any]:
        """Return the entries behind the keys of a page of the list."""
        keys = defaultdict(list)
        for row in object_list:
            keys[row["log_model_index"]].append(row["pk"])
        found: dict[tuple[int, int], Any] = {}
        for place, source in enumerate(sources.SOURCES):
            rows = source(self.request.user).filter(pk__in=keys[place])
            make = _logins if source is sources.of_logins else _entries
            found |= {(place, pk): entry for pk, entry in make(rows)}
        return [found[row["log_model_index"], row["pk"]] for row in object_list]


def _entries(rows: Any) -> Iterable[tuple[int, Any]]:
    related = rows.prefetch_related("user__wagtail_userprofile", "content_type")
    for entry, instance in related.with_instances():
        key, site = entry.object_id, getattr(entry, "site_id", None)
        entry.edit_url = places.url_of(type(instance), key, site) if instance else ""
        yield entry.pk, entry


def _logins(rows: QuerySet) -> Iterable[tuple[int, LoginEntry]]:
    for event in rows.select_related("user__wagtail_userprofile"):
        yield event.pk, LoginEntry(event, places.url_of(User, event.user_id))
