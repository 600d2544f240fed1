"""«Поисковый индекс» in the admin: how that of the database and the cluster are, their care."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from core.desk_page import DeskPage
from search import tasks
from search.cluster import care
from search.cluster.client import is_configured
from search.models import ClusterState, DueEntry, IndexState

SHOWN = 20  # documents that the cluster refuses


class ClusterView(DeskPage):
    """Index and cluster are shared by all centres: a superuser looks after them."""

    template_name = "search/desk/cluster.html"
    page_title = gettext_lazy("Search index")
    header_icon = "search"

    def test_func(self) -> bool:
        return self.request.user.is_superuser

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        state, index = ClusterState.current(), IndexState.current()
        return super().get_context_data(
            **kwargs,
            is_configured=is_configured(),
            index=index,
            index_compared_at=parse_datetime(index.report.get("at", "")),
            state=state,
            compared_at=parse_datetime(state.report.get("at", "")),
            waiting=DueEntry.objects.count(),
            refused=DueEntry.objects.set_apart().select_related("content_type")[:SHOWN],
        )


@require_POST
def compare_index(request: HttpRequest) -> HttpResponse:
    """Queue a comparison of the database's index."""
    _demand_superuser(request)
    tasks.compare_soon()
    messages.success(request, _("The comparison will begin in a moment; look here again."))
    return redirect("search_cluster")


@require_POST
def rebuild_index(request: HttpRequest) -> HttpResponse:
    """Queue a rebuild of the database's index."""
    _demand_superuser(request)
    tasks.rebuild_soon()
    messages.success(request, _("The index will be made anew; readers find meanwhile."))
    return redirect("search_cluster")


@require_POST
def compare(request: HttpRequest) -> HttpResponse:
    """Queue a comparison."""
    _demand(request)
    care.compare_soon()
    messages.success(request, _("The comparison will begin in a moment; look here again."))
    return redirect("search_cluster")


@require_POST
def rebuild(request: HttpRequest) -> HttpResponse:
    """Queue a rebuild."""
    _demand(request)
    care.rebuild_soon()
    messages.success(request, _("The index will be made anew; readers find meanwhile."))
    return redirect("search_cluster")


def _demand_superuser(request: HttpRequest) -> None:
    if not request.user.is_superuser:
        raise PermissionDenied


def _demand(request: HttpRequest) -> None:
    _demand_superuser(request)
    if not is_configured():
        raise Http404


class ClusterMenuItem(MenuItem):
    """Among the reports."""

    def __init__(self) -> None:
        super().__init__(
            gettext_lazy("Search index"),
            reverse_lazy("search_cluster"),
            name="search-cluster",
            icon_name="search",
            order=9010,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.is_superuser
