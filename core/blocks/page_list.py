"""Pages of the portal: the latest of a kind, or chosen by hand."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, IntegerBlock, ListBlock, StructValue
from wagtail.models import Page, Site

from core import page_sources
from core.blocks.base import RuledStructBlock
from core.blocks.choosers import PageChoice
from core.caching.kept import kept
from core.page_sources import ListedPage

DEFAULT_COUNT = 3


class PageListBlock(RuledStructBlock):
    """A list from a registered source, or pages that the editor named."""

    source = ChoiceBlock(
        choices=page_sources.choices,
        required=False,
        search_index=False,
        label=_("The latest of"),
    )
    count = IntegerBlock(min_value=1, max_value=12, default=DEFAULT_COUNT, label=_("How many"))
    pages = ListBlock(
        PageChoice(label=_("Page")),
        required=False,
        default=[],
        max_num=12,
        label=_("Or these pages"),
    )

    def refusals(self, value: StructValue) -> dict[str, Any]:
        """Refuse both ways at once."""
        if value.get("source") and len(value["pages"]):
            return {"source": _("Choose the latest of a kind or name the pages, not both.")}
        return {}

    def omissions(self, value: StructValue) -> dict[str, Any]:
        """Refuse an empty list."""
        if value.get("source") or len(value["pages"]):
            return {}
        return {"source": _("Choose the latest of a kind or name the pages.")}

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        """Add the lines of the list."""
        context = super().get_context(value, parent_context=parent_context)
        request = context.get("request")
        context["lines"] = (
            latest(value["source"], request, value.get("count") or DEFAULT_COUNT)
            if value.get("source")
            else chosen(value["pages"], request)
        )
        return context

    class Meta:
        label = _("List of pages")
        icon = "list-ul"
        template = "blocks/page_list.html"
        description = _("The newest news, events and so on, or pages chosen by hand.")
        preview_template = "blocks/previews/page_list.html"
        preview_value = {"source": "", "count": DEFAULT_COUNT, "pages": []}


def latest(name: str, request: Any, count: int) -> list[ListedPage]:
    """Return the newest items of a source in the centre of the request."""
    source, site = page_sources.get(name), Site.find_for_request(request) if request else None
    if not source or not site:
        return []
    return kept(
        request,
        f"latest {count} of {name}",
        lambda: list(source.latest(site, request, count)),
        period=timezone.localdate(),  # pins and terms end with the day
    )


def chosen(pages: Iterable[Page | None], request: Any) -> list[ListedPage]:
    """Return lines for pages that are still published."""
    return [
        ListedPage(page.title, page.get_url(request) or "", text=page.search_description)
        for page in pages
        if page is not None and page.live
    ]
