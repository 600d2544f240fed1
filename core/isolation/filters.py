"""Filters of Wagtail's lists and reports: they offer all centres and everybody of the installation.

The filters are attributes of Wagtail's classes and there is no hook for them, so their querysets
are replaced once, while the admin is being set up.
"""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.admin.views.reports.audit_logging import SiteHistoryReportFilterSet
from wagtail.admin.views.reports.locked_pages import LockedPagesReportFilterSet
from wagtail.admin.views.reports.workflows import (
    WorkflowReportFilterSet,
    WorkflowTasksReportFilterSet,
)
from wagtail.models import Site, Task, Workflow

from core import access
from core.isolation import things
from core.isolation.people import colleagues


def narrow_filters() -> None:
    """Leave the person's own centres, colleagues and workflows in the filters."""
    _replace(PageFilterSet, "site", _sites)
    for name in ("owner", "edited_by"):
        _replace(PageFilterSet, name, _people)
    _replace(LockedPagesReportFilterSet, "locked_by", _people)
    _replace(WorkflowReportFilterSet, "requested_by", _people)
    for filters in (WorkflowReportFilterSet, WorkflowTasksReportFilterSet):
        _replace(filters, "workflow", _workflows)
    _replace(WorkflowTasksReportFilterSet, "task", _tasks)
    SiteHistoryReportFilterSet.get_users_queryset = _people_of_history


def _replace(filters: Any, name: str, queryset: Any) -> None:
    for found in {filters.base_filters[name], filters.declared_filters.get(name)} - {None}:
        found.queryset = found.extra["queryset"] = queryset


def _sites(request: HttpRequest) -> QuerySet[Site]:
    return access.sites_of(request.user)


def _people(request: HttpRequest) -> QuerySet:
    return colleagues(request.user)


def _people_of_history(filters: Any) -> QuerySet:
    return colleagues(filters.request.user)


def _workflows(request: HttpRequest) -> QuerySet[Workflow]:
    user: Any = request.user
    if user.is_superuser:
        return Workflow.objects.all()
    roots = access.sites_of(user).values("root_page")
    return Workflow.objects.filter(workflow_pages__page__in=roots).distinct()


def _tasks(request: HttpRequest) -> QuerySet[Task]:
    user: Any = request.user
    return Task.objects.all() if user.is_superuser else things.tasks(user)
