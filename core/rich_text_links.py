"""Links of rich text to pages: published ones only, whatever their number in one query."""

from typing import Any

from django.utils.html import escape
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from core.blocks import link_request
from core.languages.spoken import in_active_language


class PublishedPageLink(PageLinkHandler):
    """Wagtail's own handler asks several queries for each link and leads to drafts."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Page | None]:
        """Return the pages in the order of links, None for those that cannot be read."""
        keys = {attrs.get("id") for attrs in attrs_list}
        pages = Page.objects.live().select_related("locale").filter(pk__in=keys)
        by_key = {str(page.pk): page for page in pages}
        found = [by_key.get(str(attrs.get("id"))) for attrs in attrs_list]
        return in_active_language(found)

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        """Return the opening tags; a link to a page that is gone becomes plain text."""
        request = link_request.current()
        urls = [page.get_url(request) if page else None for page in cls.get_many(attrs_list)]
        return [f'<a href="{escape(url)}">' if url else "<a>" for url in urls]
