"""Which languages a centre speaks to its readers, and which pages those are.

A language is served where the centre has it on and its front page is published: a page below an
unpublished front page has no address that leads to it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.caching.kept import kept
from core.centres import roots_of, under

if TYPE_CHECKING:
    from core.models import CentreSettings


def is_main(code: str | None = None) -> bool:
    """Tell whether a language, by default the active one, is the one the portal is written in."""
    return (code or get_language() or settings.LANGUAGE_CODE) == settings.LANGUAGE_CODE


def fronts(centre: "CentreSettings") -> PageQuerySet:
    """Return the front pages of the languages that readers may meet."""
    main = Q(pk=centre.site.root_page_id)
    if not centre.other_languages:
        return Page.objects.filter(main)
    others = Q(live=True, locale__language_code__in=centre.other_languages)
    return roots_of(centre.site).filter(main | others)


def readable_pages(centre: "CentreSettings") -> PageQuerySet:
    """Return the pages of a centre without the trees of languages that are not served."""
    if not centre.other_languages:
        return Page.objects.filter(path__startswith=centre.site.root_page.path)
    return Page.objects.filter(under(fronts(centre).values_list("path", flat=True)))


def in_own_words(pages: PageQuerySet) -> PageQuerySet:
    """Leave out pages that only repeat an original in another language (aliases)."""
    return pages.filter(Q(alias_of=None) | Q(alias_of__locale_id=F("locale_id")))


def served(centre: "CentreSettings", request: HttpRequest) -> frozenset[str]:
    """Return the codes of the languages that the centre serves; no query where there is one."""
    if not centre.other_languages:
        return frozenset({settings.LANGUAGE_CODE})
    return kept(request, "languages", lambda: _codes(centre))


def is_served(centre: "CentreSettings", request: HttpRequest, code: str) -> bool:
    """Tell whether the centre answers in a language."""
    return is_main(code) or code in served(centre, request)


def in_active_language(pages: Sequence[Page | None]) -> list[Page | None]:
    """Put the published translations in place of the pages that have one; one query at most."""
    if is_main() or not any(pages):
        return list(pages)
    wanted = {page.translation_key for page in pages if page is not None}
    known = Page.objects.live().filter(
        translation_key__in=wanted, locale__language_code=get_language()
    )
    by_key = {page.translation_key: page for page in known.select_related("locale")}
    return [page and by_key.get(page.translation_key, page) for page in pages]


def _codes(centre: "CentreSettings") -> frozenset[str]:
    return frozenset(fronts(centre).values_list("locale__language_code", flat=True))
