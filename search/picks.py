"""What editors recommend for a query: above the results, by the words as they were understood."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from core.caching.kept import kept
from core.models import CentreSettings
from search.models import Pick
from search.pages import visible_pages
from search.phrases import bags_of
from search.search_kinds import visible_documents
from search.understanding import Understanding

MOST = 3  # above the results
Table = Mapping[frozenset[str], list[Pick]]


@dataclass(frozen=True)
class Recommended:
    """A finished recommendation."""

    title: str
    url: str
    text: str
    icon: str


def picks_for(request: HttpRequest, understanding: Understanding) -> list[Recommended]:
    """Return what this centre recommends: public things only, in the reader's language.

    Without a recommendation nothing is asked of the database (of anonymous readers).
    """
    centre = CentreSettings.for_request(request)
    table = kept(request, "recommendations of the search", lambda: _table(centre))
    wanted = bags_of(understanding.text) | bags_of(" ".join(understanding.words))
    found = {pick.pk: pick for bag in wanted for pick in table.get(bag, ())}
    today = timezone.localdate()
    picks = [each for each in found.values() if _is_on(each, today)]
    return _finished(sorted(picks, key=lambda each: (each.order, each.pk)), centre, request)[:MOST]


def _table(centre: CentreSettings) -> Table:
    found: dict[frozenset[str], list[Pick]] = {}
    for pick in Pick.objects.for_site(centre.site_id):
        for bag in pick.bags:
            found.setdefault(bag, []).append(pick)
    return found


def _is_on(pick: Pick, today: Any) -> bool:
    begun = pick.valid_from is None or pick.valid_from <= today
    return begun and (pick.valid_until is None or today <= pick.valid_until)


def _finished(
    picks: Iterable[Pick], centre: CentreSettings, request: HttpRequest
) -> list[Recommended]:
    picks = list(picks)
    pages = _pages([each.page_id for each in picks if each.page_id], centre)
    files = _files([each.document_id for each in picks if each.document_id], centre)
    made = (_one(each, pages, files, request) for each in picks)
    return [each for each in made if each is not None]


def _one(
    pick: Pick, pages: Mapping[int, Page], files: Mapping[int, Any], request: HttpRequest
) -> Recommended | None:
    if pick.address:
        return Recommended(pick.title, pick.address, pick.text, "link")
    if page := pages.get(pick.page_id or 0):
        text = pick.text or page.search_description
        return Recommended(pick.title or page.title, page.get_url(request) or "", text, "book")
    if file := files.get(pick.document_id or 0):
        return Recommended(pick.title or file.title, file.url, pick.text, "file")
    return None


def _pages(keys: list[int], centre: CentreSettings) -> dict[int, Page]:
    """Return the public pages that the chosen ones are in the reader's language, by the chosen."""
    if not keys:
        return {}
    chosen = dict(Page.objects.filter(pk__in=keys).values_list("pk", "translation_key"))
    shown = visible_pages(centre).filter(translation_key__in=chosen.values())
    known = {each.translation_key: each for each in shown}
    return {key: known[each] for key, each in chosen.items() if each in known}


def _files(keys: list[int], centre: CentreSettings) -> dict[int, Any]:
    return visible_documents(centre).in_bulk(keys) if keys else {}
