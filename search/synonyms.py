"""The synonyms of a centre, as understanding asks for them."""

from django.http import HttpRequest
from wagtail.models import Site

from core.caching.kept import kept
from search.models import SynonymSet
from search.understanding import Synonyms


def synonyms_of(site: Site | int | None, request: HttpRequest | None = None) -> Synonyms:
    """Return the sets in use; no query for anonymous readers until the centre's content changes."""
    return kept(request, "synonyms of the search", lambda: _read(site))


def _read(site: Site | int | None) -> Synonyms:
    rows = SynonymSet.objects.for_site(site).filter(active=True)
    return Synonyms(list(rows.order_by("pk").values_list("phrases", flat=True)))
