"""How full and how fresh the sections of a centre are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Case, Count, F, Max, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce, Greatest
from django.urls import reverse
from wagtail.models import Page, Site

from core import sections as registry
from core.models import CentreSection


@dataclass(frozen=True)
class SectionRow:
    """A section with the number of published pages and records in it and the newest one's day."""

    title: str
    url: str
    entries: int
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
            pages=Coalesce(_over(inside, Count("pk")), 0),
            records=Coalesce(_of_registers(site, lambda _model: Count("pk")), 0),
            # the greatest of what there is: PostgreSQL passes over an empty moment
            newest=Greatest(
                F("page__last_published_at"),
                _over(inside, Max("last_published_at")),
                _of_registers(site, lambda model: Max(_moment(model))),
            ),
        )
        .order_by("page__path")
    )
    return [_row(each) for each in found]


def _over(found: Any, figure: Any) -> Any:
    return Subquery(found.values(one=Value(1)).annotate(figure=figure).values("figure"))


def _of_registers(site: Site, figure: Any) -> Any:
    """Return a figure over the rows that each section says to be its entries."""
    declared = {each.key: each.entries(site) for each in registry.registered() if each.entries}
    return Case(
        *(
            When(key=key, then=_over(rows.order_by(), figure(rows.model)))
            for key, rows in declared.items()
        )
    )


def _moment(model: Any) -> str:
    """Name the field with the moment of the last published change."""
    names = {each.name for each in model._meta.concrete_fields}
    return "last_published_at" if "last_published_at" in names else "changed_at"


def _row(section: Any) -> SectionRow:
    return SectionRow(
        title=section.title,
        url=reverse("wagtailadmin_explore", args=[section.page_id]),
        entries=section.pages + section.records,
        newest=section.newest,
        live=section.live,
    )
