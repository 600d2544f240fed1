"""Submissions of the organisations: what has waited longest stands first."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.models import WorkflowState

from core.filters import CountedChoiceFilter
from core.reports import CountedReport
from organisations.models import Organisation
from organisations.submission import registry, reviewing
from organisations.submission.reviewing import Submission

STATUSES = {
    WorkflowState.STATUS_IN_PROGRESS: _("under review"),
    WorkflowState.STATUS_NEEDS_CHANGES: _("returned for changes"),
    WorkflowState.STATUS_APPROVED: _("accepted"),
    WorkflowState.STATUS_CANCELLED: _("taken back"),
}


def _organisations(request: HttpRequest) -> QuerySet[Organisation]:
    return Organisation.objects.filter(site__in=reviewing.reviewed_sites(request.user).values("pk"))


def _kinds() -> list[tuple[str, Any]]:
    return [(each.label.lower(), each.name) for each in registry.registered()]


class SubmissionFilterSet(WagtailFilterSet):
    """By status, with the numbers; by kind; by organisation."""

    status = CountedChoiceFilter(label=_("Status"), choices=list(STATUSES.items()))
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=_kinds, method="with_kind", empty_label=_("All")
    )
    organisation = django_filters.ModelChoiceFilter(
        label=_("Organisation"), queryset=_organisations, method="with_organisation"
    )

    class Meta:
        model = WorkflowState
        fields: list[str] = []

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        given = data.copy() if data is not None else {}
        if "status" not in given:
            given["status"] = WorkflowState.STATUS_IN_PROGRESS
        super().__init__(given, *args, **kwargs)

    def with_kind(self, queryset: Any, name: str, value: str) -> Any:
        """Keep the submissions of one kind."""
        kind = next(each for each in registry.registered() if each.label.lower() == value)
        return queryset.filter(reviewing.of_kind(kind, kind.model._default_manager.all()))

    def with_organisation(self, queryset: Any, name: str, value: Organisation) -> Any:
        """Keep the submissions of one organisation."""
        condition = Q(pk__in=[])
        for kind in registry.registered():
            things = kind.model._default_manager.filter(**{kind.owner: value.pk})
            condition |= reviewing.of_kind(kind, things)
        return queryset.filter(condition)


class SubmissionsView(CountedReport):
    """For those who publish; the table is read off `Submission`."""

    page_title = _("Submissions of organisations")
    header_icon = "clipboard-list"
    model = WorkflowState
    filterset_class = SubmissionFilterSet
    index_url_name = "submissions"
    index_results_url_name = "submissions_results"
    default_ordering = "created_at"
    columns = [
        TitleColumn(
            "thing_name",
            label=_("Title"),
            get_url=lambda each: reverse("submission", args=[each.pk]),
        ),
        Column("kind_name", label=_("Kind"), width="15%"),
        Column("owner_name", label=_("Organisation"), width="20%"),
        Column("requested_by", label=_("Submitted by"), width="15%"),
        DateColumn("created_at", label=_("Submitted"), sort_key="created_at", width="12%"),
        Column("status_words", label=_("Status"), width="12%"),
    ]
    list_export = ["thing_name", "kind_name", "owner_name", "requested_by", "created_at"]
    list_export = [*list_export, "status_words"]
    export_headings = {
        "thing_name": _("Title"),
        "kind_name": _("Kind"),
        "owner_name": _("Organisation"),
        "requested_by": _("Submitted by"),
        "created_at": _("Submitted"),
        "status_words": _("Status"),
    }

    @staticmethod
    def may_read(user: Any) -> bool:
        """Tell whether the person reviews in some centre."""
        return reviewing.reviews(user)

    def get_filename(self) -> str:
        return "submissions"

    def get_base_queryset(self) -> QuerySet[WorkflowState]:
        return reviewing.states_for(self.request.user).select_related("requested_by")

    def decorate_paginated_queryset(self, object_list: Any) -> list[WorkflowState]:
        """Give each state what the table shows of its thing."""
        found = reviewing.with_things(object_list)
        steps = reviewing.steps_of(found)
        return [_decorated(each, steps.get(each.state.pk, "")) for each in found]


def _decorated(submission: Submission, step: str) -> Any:
    state: Any = submission.state
    state.thing_name = getattr(submission.thing, "draft_title", "") or str(submission.thing)
    state.kind_name = submission.kind.name
    state.owner_name = str(submission.organisation)
    state.status_words = step or STATUSES.get(state.status, state.get_status_display())
    return state
