"""The explorer and the search of pages with our columns."""

from typing import Any

from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.viewsets.pages import PageViewSet

from core.page_desk.columns import columns, find_owners


class _WithOwners:
    """Finds the owners of the pages that are shown."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)  # type: ignore[misc] # of the list beside it
        find_owners(context["object_list"])
        return context


class PortalExplorerView(_WithOwners, ExplorableIndexView):
    """Pages below a page."""

    base_columns = columns(ExplorableIndexView.base_columns)


class PortalPageSearchView(_WithOwners, SearchView):
    """Pages found by words."""

    columns = columns(SearchView.columns)


class PortalPageViewSet(PageViewSet):
    """Views of the pages of all types."""

    index_view_class = PortalExplorerView
    search_view_class = PortalPageSearchView
