"""The answers for everybody: their list and each on a page of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from wagtail.models import Site

from core.feeds import feed_links
from core.structured_data import graph
from questions.models import FrequentQuestion, QuestionSettings
from questions.querysets import FrequentQuerySet
from questions.structured_data import one, several
from search.lists import export_response
from search.lists.result import FacetResult

from .lists import FREQUENT, with_addresses

if TYPE_CHECKING:
    from questions.models import QuestionsPage

OTHERS = 5


@dataclass(frozen=True)
class Row:
    """An answer with its address; `opened` where it stands open."""

    entry: FrequentQuestion
    url: str
    opened: bool = False


@dataclass(frozen=True)
class Part:
    """The answers of one topic."""

    title: str
    rows: list[Row]


def respond(page: "QuestionsPage", request: HttpRequest) -> HttpResponseBase:
    """Return the list as a page, or as a file where the address asks for one."""
    rows = entries(request).for_lists()
    table = with_addresses(lambda entry: entry.get_full_url(request, page))
    exported = export_response(table, rows, request)
    if exported is not None:
        return exported
    found = FREQUENT.run(rows, request.GET, path=request.path)
    url, query = page.get_url(request) or "/", found.url.partition("?")[2]
    context = page.get_context(request)
    canonical = request.build_absolute_uri(found.canonical_url)
    listed = [each.in_active_language() for each in found.items]
    context.update(
        list=found,
        parts=_parts(listed, url),
        chips=[chips for each in found.facets if (chips := _chips(each))],
        noindex=found.is_filtered,
        canonical=canonical,
        feeds=feed_links(str(FREQUENT.title), url, query),
        terms=QuestionSettings.for_request(request),
        ask_url=f"{url}zadat/",
        structured_data=graph(several(page, listed, canonical), context["breadcrumbs"], request),
    )
    return TemplateResponse(request, page.get_template(request), context)


def respond_one(page: "QuestionsPage", request: HttpRequest, slug: str) -> HttpResponseBase:
    """Return the page of one answer."""
    rows = entries(request).for_lists()
    entry = get_object_or_404(rows, slug=slug).in_active_language()
    base = page.get_url(request) or "/"
    context = page.get_context(request) | entry.page_context(request, page)
    others = rows.filter(topic=entry.topic_id).exclude(pk=entry.pk).order_by("order", "pk")
    url = entry.get_full_url(request, page)
    context.update(
        entry=entry,
        canonical=url,
        others=_rows(others[:OTHERS], base),
        terms=QuestionSettings.for_request(request),
        ask_url=f"{base}zadat/",
        topic_url=f"{base}?topic={entry.topic.slug}",
        structured_data=graph(one(entry, url), context["breadcrumbs"], request),
    )
    return TemplateResponse(request, "questions/frequent_question.html", context)


def entries(request: HttpRequest) -> FrequentQuerySet:
    """Return what readers of the centre see, in another language the translated answers."""
    return FrequentQuestion.objects.for_site(Site.find_for_request(request)).live().spoken()


def _chips(facet: FacetResult) -> dict[str, Any] | None:
    """Return the values of a facet as chips; None where there is nothing to choose from."""
    shown = [each for each in facet.options if each.count or each.selected]
    if len(shown) < 2 and not facet.selected:
        return None
    items = [
        {"title": f"{each.label} {each.count}", "url": each.url, "current": each.selected}
        for each in shown
    ]
    return {"label": facet.label, "items": items}


def _parts(found: Iterable[FrequentQuestion], base: str) -> list[Part]:
    """Put neighbours of one topic together; the first answer stands open."""
    parts: list[Part] = []
    for title, group in groupby(found, key=lambda each: str(each.topic.label)):
        rows = [Row(each, f"{base}{each.slug}/") for each in group]
        if not parts:
            rows[0] = Row(rows[0].entry, rows[0].url, opened=True)
        parts.append(Part(title, rows))
    return parts


def suggested(request: HttpRequest, base: str) -> list[Any]:
    """Return answers that a reader may look at before asking."""
    return _rows(entries(request).order_by("order")[:OTHERS], base)


def _rows(found: Iterable[FrequentQuestion], base: str) -> list[Row]:
    return [Row(each.in_active_language(), f"{base}{each.slug}/") for each in found]
