"""How full and how fresh the sections of a centre are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Max, OuterRef, Subquery, Value
from django.urls import reverse
from wagtail.models import Page, Site

from core.models import CentreSection


@dataclass(frozen=True)
class SectionRow:
    """A section with the number of published pages in it and the day of the newest."""

    title: str
    url: str
    pages: int
    newest: datetime | None
    live: bool


def rows(site: Site) -> list[SectionRow]:
    """Return the sections under the front page in their order; one query."""
    inside = Page.objects.filter(
        live=True, path__startswith=OuterRef("page__path"), depth__gt=OuterRef("page__depth")
    ).order_by()
    found = (
        CentreSection.objects.for_site(site)
        .exclude(key__contains="/")
        .annotate(
            title=F("page__draft_title"),
            live=F("page__live"),
            pages=Subquery(_over(inside, Count("pk"))),
            newest=Subquery(_over(inside, Max("last_published_at"))),
            own=F("page__last_published_at"),
        )
        .order_by("page__path")
    )
    return [_row(each) for each in found]


def _over(pages: Any, figure: Any) -> Any:
    return pages.values(one=Value(1)).annotate(figure=figure).values("figure")


def _row(section: Any) -> SectionRow:
    moments = [moment for moment in (section.newest, section.own) if moment]
    return SectionRow(
        title=section.title,
        url=reverse("wagtailadmin_explore", args=[section.page_id]),
        pages=section.pages or 0,
        newest=max(moments, default=None),
        live=section.live,
    )
