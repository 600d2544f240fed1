"""What the centre has published: the report that an observer reads (РМЦ, управление)."""

from functools import reduce
from operator import or_
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.models import Page, get_page_content_types

from core.centres import pages_of
from core.reports import ClosedReport
from users.access import REPORT_READERS, sees_reports, sites_of


def published_pages(user: Any) -> QuerySet[Page]:
    """Return the live pages of the centres whose reports the person reads."""
    sites = sites_of(user, *REPORT_READERS).select_related("root_page")
    found = reduce(or_, (pages_of(site) for site in sites), Page.objects.none())
    return found.live()


class PublishedFilterSet(WagtailFilterSet):
    """By type and day of publication."""

    content_type = ContentTypeFilter(
        label=_("Type"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
    )
    first_published_at = django_filters.DateFromToRangeFilter(
        label=_("Published"), widget=DateRangePickerWidget
    )

    class Meta:
        model = Page
        fields: list[str] = []


class PublishedPagesReport(ClosedReport):
    """Live pages with their dates; drafts and names of editors are not in it."""

    page_title = _("Published on the portal")
    header_icon = "globe"
    model = Page
    filterset_class = PublishedFilterSet
    index_url_name = "users_published"
    index_results_url_name = "users_published_results"
    default_ordering = "-first_published_at"
    is_searchable = True
    search_fields = ["title"]
    may_read = staticmethod(sees_reports)
    columns = [
        TitleColumn("title", label=_("Title"), get_url=lambda page: page.full_url),
        Column("page_type_display_name", label=_("Type"), width="20%"),
        DateColumn("first_published_at", label=_("Published"), sort_key="first_published_at"),
        DateColumn("last_published_at", label=_("Changed"), sort_key="last_published_at"),
    ]
    list_export = [
        "title",
        "page_type_display_name",
        "first_published_at",
        "last_published_at",
        "full_url",
    ]
    export_headings = {
        "page_type_display_name": _("Type"),
        "first_published_at": _("Published"),
        "last_published_at": _("Changed"),
        "full_url": _("Address"),
    }

    def get_filename(self) -> str:
        return "published"

    def get_base_queryset(self) -> QuerySet[Page]:
        return published_pages(self.request.user).select_related("content_type")
