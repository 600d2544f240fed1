"""Words of editors and queries of readers for the tests."""

from datetime import date
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from search.models import Pick, SearchedQuery, SynonymSet


def make_synonyms(site: Site, *phrases: str, **fields: Any) -> SynonymSet:
    """Make a set of phrases that mean the same."""
    return SynonymSet.objects.create(site=site, phrases=list(phrases), **fields)


def make_pick(site: Site, *queries: str, **fields: Any) -> Pick:
    """Make a recommendation; without a target it leads to an address."""
    if not {"page", "document", "address"} & fields.keys():
        fields = {"address": "/programmy/", "title": "Программы", **fields}
    return Pick.objects.create(site=site, queries=list(queries), **fields)


def make_query(site: Site, query: str, day: date | None = None, **fields: Any) -> SearchedQuery:
    """Make a row of the log of queries, in Russian and of today unless told otherwise."""
    given = {"language": "ru", "day": day or timezone.localdate(), **fields}
    return SearchedQuery.objects.create(site=site, query=query, **given)
