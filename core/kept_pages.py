"""Pages that a centre must not lose by a slip of a hand: who may take which off the site.

The front page and what the law makes a site publish are left to superusers, sections to the
administrator of the centre. An app keeps more of its pages by a line in `<app>/sections.py`:

    kept_pages.register(Keeper.SUPERUSER, lambda: LegalPage.objects.all())
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Site

from core import access, sections
from core.models.centre_section import CentreSection

# what the administrator's role has and others have not
PERMISSION = "core.delete_centresection"

FRONT = gettext_lazy("This is the front page: it cannot be unpublished, closed, moved or deleted.")
LAW = gettext_lazy(
    "The law makes the centre keep this page: it cannot be unpublished, closed, moved or deleted."
)
SECTION = gettext_lazy(
    "This is a section of the site: only the administrator of the centre may unpublish, close, "
    "move or delete it."
)


class Keeper(Enum):
    """Who alone may take a page off the site."""

    ADMINISTRATOR = "administrator"
    SUPERUSER = "superuser"


@dataclass(frozen=True)
class KeptPage:
    """A page by its place in the tree, whose it is to take off, and why."""

    path: str
    title: str
    keeper: Keeper
    reason: Any


Pages = Callable[[], QuerySet]

_more: list[tuple[Keeper, Pages]] = []


def register(keeper: Keeper, pages: Pages) -> None:
    """Keep more pages; `pages()` is asked anew for every person."""
    _more.append((keeper, pages))


def why_not(user: Any, page: Page, *, branch: bool = False) -> str:
    """Return why a person may not take a page off the site; "" where he may.

    `branch`: what stands below the page would go with it.
    """
    return _reason(kept_from(user), page, branch=branch)


def warning_about(page: Page, *, branch: bool = False) -> str:
    """Return what a superuser should know before he takes a page off."""
    return _reason(list(_kept(Site.objects.all())), page, branch=branch)


def kept_from(user: Any) -> list[KeptPage]:
    """Return the pages that a person may not take off; asked once in the life of the object."""
    if user.is_superuser:
        return []
    if not hasattr(user, "_kept_pages_cache"):
        administered = _fronts(access.sites_where(user, PERMISSION)).values_list("path", flat=True)
        own = tuple(administered)
        user._kept_pages_cache = [
            each
            for each in _kept(access.sites_of(user))
            if each.keeper is Keeper.SUPERUSER or not each.path.startswith(own)
        ]
    return user._kept_pages_cache


def _kept(sites: QuerySet[Site]) -> Iterator[KeptPage]:
    yield from _of(_fronts(sites), Keeper.SUPERUSER, FRONT)
    by_law = [each.key for each in sections.registered() if each.by_law]
    rows = CentreSection.objects.for_sites(sites)
    yield from _of(_versions(rows.filter(key__in=by_law)), Keeper.SUPERUSER, LAW)
    yield from _of(_versions(rows.exclude(key__in=by_law)), Keeper.ADMINISTRATOR, SECTION)
    for keeper, pages in _more:
        yield from _of(pages(), keeper, LAW if keeper is Keeper.SUPERUSER else SECTION)


def _of(pages: QuerySet, keeper: Keeper, reason: Any) -> Iterator[KeptPage]:
    for path, title in pages.values_list("path", "title"):
        yield KeptPage(path, title, keeper, reason)


def _fronts(sites: QuerySet[Site]) -> QuerySet[Page]:
    return Page.objects.filter(translation_key__in=sites.values("root_page__translation_key"))


def _versions(rows: QuerySet) -> QuerySet[Page]:
    """Return the pages of sections in all languages."""
    return Page.objects.filter(translation_key__in=rows.values("page__translation_key"))


def _reason(kept: list[KeptPage], page: Page, *, branch: bool) -> str:
    for each in kept:
        if each.path == page.path:
            return str(each.reason)
    for each in kept:
        if branch and page.path and each.path.startswith(page.path):
            return _("“%(title)s” stands below and would go too. %(reason)s") % {
                "title": each.title,
                "reason": each.reason,
            }
    return ""
