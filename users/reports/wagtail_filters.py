"""Wagtail's reports offer every account of the installation in their filters: narrow them.

The filters are attributes of Wagtail's classes and there is no hook for them, so their querysets
are replaced once, at start.
"""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.admin.views.reports.audit_logging import SiteHistoryReportFilterSet
from wagtail.admin.views.reports.locked_pages import LockedPagesReportFilterSet
from wagtail.admin.views.reports.workflows import (
    WorkflowReportFilterSet,
    WorkflowTasksReportFilterSet,
)
from wagtail.models import Task, Workflow

from users.access import sites_of
from users.models import CentreRole, User


def colleagues(request: HttpRequest) -> QuerySet[User]:
    """Return the people who work in the user's centres, and himself."""
    user: Any = request.user
    if user.is_superuser:
        return User.objects.all()
    groups = CentreRole.objects.filter(site__in=sites_of(user)).values("group")
    fellow = User.groups.through.objects.filter(group__in=groups).values("user")
    return User.objects.filter(Q(pk__in=fellow) | Q(pk=user.pk))


def own_workflows(request: HttpRequest) -> QuerySet[Workflow]:
    """Return the workflows of the user's centres."""
    user: Any = request.user
    if user.is_superuser:
        return Workflow.objects.all()
    roots = sites_of(user).values("root_page")
    return Workflow.objects.filter(workflow_pages__page__in=roots).distinct()


def own_tasks(request: HttpRequest) -> QuerySet[Task]:
    """Return the steps of these workflows."""
    steps = own_workflows(request).values("workflow_tasks__task")
    return Task.objects.filter(pk__in=steps)


def narrow() -> None:
    """Replace the querysets; the classes derived from these share their filters."""
    for name in ("owner", "edited_by"):
        _replace(PageFilterSet, name, colleagues)
    _replace(LockedPagesReportFilterSet, "locked_by", colleagues)
    _replace(WorkflowReportFilterSet, "requested_by", colleagues)
    for filters in (WorkflowReportFilterSet, WorkflowTasksReportFilterSet):
        _replace(filters, "workflow", own_workflows)
    _replace(WorkflowTasksReportFilterSet, "task", own_tasks)
    SiteHistoryReportFilterSet.get_users_queryset = _people_of_history


def _replace(filters: Any, name: str, queryset: Any) -> None:
    for found in {filters.base_filters[name], filters.declared_filters.get(name)} - {None}:
        found.queryset = found.extra["queryset"] = queryset


def _people_of_history(filters: Any) -> QuerySet[User]:
    return colleagues(filters.request)
