"""«Поисковый индекс» in the admin: how that of the database and the cluster are, their care."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from core.desk_page import DeskPage
from search import tasks
from search.cluster import care
from search.cluster.client import is_configured
from search.kinds import found_types
from search.models import ClusterState, DueEntry, EntryMeaning, IndexState

SHOWN = 20  # documents that the cluster refuses
COMPARING = gettext_lazy("The comparison will begin in a moment; look here again.")
REBUILDING = gettext_lazy("The index will be made anew; readers find meanwhile.")


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
            **_meanings(),
            compared_at=parse_datetime(state.report.get("at", "")),
            waiting=DueEntry.objects.count(),
            refused=DueEntry.objects.set_apart().select_related("content_type")[:SHOWN],
        )


def _meanings() -> dict[str, Any]:
    """Return how many texts are known by what they are about, and how many wait for it."""
    if not settings.SEARCH_MEANING:
        return {}
    waiting = EntryMeaning.objects.missing(found_types()).count()
    return {"meant": EntryMeaning.objects.count(), "to_mean": waiting, "is_by_meaning": True}


@require_POST
def compare_index(request: HttpRequest) -> HttpResponse:
    """Queue a comparison of the database's index."""
    return _queued(request, tasks.compare_soon, COMPARING)


@require_POST
def rebuild_index(request: HttpRequest) -> HttpResponse:
    """Queue a rebuild of the database's index."""
    return _queued(request, tasks.rebuild_soon, REBUILDING)


@require_POST
def compare(request: HttpRequest) -> HttpResponse:
    """Queue a comparison of the cluster's index."""
    return _queued(request, care.compare_soon, COMPARING, of_cluster=True)


@require_POST
def rebuild(request: HttpRequest) -> HttpResponse:
    """Queue a rebuild of the cluster's index."""
    return _queued(request, care.rebuild_soon, REBUILDING, of_cluster=True)


def _queued(
    request: HttpRequest, queue: Callable[[], None], said: Any, *, of_cluster: bool = False
) -> HttpResponse:
    if not request.user.is_superuser:
        raise PermissionDenied
    if of_cluster and not is_configured():
        raise Http404
    queue()
    messages.success(request, said)
    return redirect("search_cluster")


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
