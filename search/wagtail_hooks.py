"""What the app adds to the admin."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.reports import ReportMenuItem
from search.desk import cluster
from search.desk.report import FrequentReport, MissingReport
from search.desk.viewsets import SearchGroup

register_snippet(SearchGroup)


@hooks.register("register_admin_urls")
def register_report_urls() -> list[URLPattern]:
    """Addresses of the two lists of the report."""
    frequent = FrequentReport.as_view(results_only=True)
    missing = MissingReport.as_view(results_only=True)
    return [
        path("reports/poisk/", MissingReport.as_view(), name="search_missing"),
        path("reports/poisk/results/", missing, name="search_missing_results"),
        path("reports/poisk/chasto/", FrequentReport.as_view(), name="search_frequent"),
        path("reports/poisk/chasto/results/", frequent, name="search_frequent_results"),
    ]


@hooks.register("register_reports_menu_item")
def register_report_item() -> ReportMenuItem:
    """Among the reports."""
    return ReportMenuItem(
        MissingReport,
        _("What readers look for"),
        reverse_lazy("search_missing"),
        name="search-queries",
        icon_name="search",
        order=30,
    )


@hooks.register("register_admin_urls")
def register_cluster_urls() -> list[URLPattern]:
    """Addresses of the page about the index and the cluster."""
    return [
        path("poisk/", cluster.ClusterView.as_view(), name="search_cluster"),
        path("poisk/compare/", cluster.compare, name="search_cluster_compare"),
        path("poisk/rebuild/", cluster.rebuild, name="search_cluster_rebuild"),
        path("poisk/indeks/compare/", cluster.compare_index, name="search_index_compare"),
        path("poisk/indeks/rebuild/", cluster.rebuild_index, name="search_index_rebuild"),
    ]


@hooks.register("register_reports_menu_item")
def register_cluster_item() -> cluster.ClusterMenuItem:
    """Among the reports."""
    return cluster.ClusterMenuItem()


@hooks.register("register_permissions")
def register_report_permission() -> QuerySet[Permission]:
    """Lets groups be given the queries of their own centre."""
    return Permission.objects.filter(
        content_type__app_label="search", codename="view_searchedquery"
    )
