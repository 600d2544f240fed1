"""The log of queries: written after the answer is sent, without a trace of who asked."""

import logging
import re
from collections.abc import Callable
from datetime import timedelta

from django.core.cache import cache
from django.db import DatabaseError
from django.db.models import Count, Q, Sum
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Site

from consents.child_data import find_child_data
from core.caching.eligible import is_public_request
from search.models import SearchedQuery
from search.models.journal import LONGEST
from search.understanding import Understanding, tokens
from search.understanding.names import names_a_person

MOST_DIGITS = 6  # a year and a number, but no phone, СНИЛС, passport or date of birth
LAST_POSITION = 50
OFTEN_DAYS, OFTEN_TIMES = 3, 5  # what nobody but one reader looks for is nobody else's business
PERIOD = timedelta(days=30)
KEPT = 60 * 60  # seconds
ROBOT = re.compile(
    r"bot|crawl|spider|slurp|curl|wget|python|java/|go-http|headless|monitor|scan|preview|fetch",
    re.IGNORECASE,
)

log = logging.getLogger(__name__)


def note_after(
    response: HttpResponse,
    request: HttpRequest,
    understanding: Understanding,
    total: int,
    *,
    is_weak: bool = False,
) -> None:
    """Count the query of a reader once his answer is on its way: the first page of it only.

    Robots, pages fetched ahead and people who are logged in say nothing of what readers want.
    """
    site = Site.find_for_request(request)
    if site is None or not _is_reader(request):
        return
    language = get_language()
    after(response, lambda: note(site, language, understanding, total, is_weak=is_weak))


def note(
    site: Site, language: str, understanding: Understanding, total: int, *, is_weak: bool = False
) -> None:
    """Count a query, if it may be kept; a failure is logged and harms nobody."""
    query = kept_form(understanding.text)
    if not query:
        return
    try:
        SearchedQuery.count(
            site.pk,
            language,
            timezone.localdate(),
            query,
            found=total,
            is_changed=understanding.is_changed,
            is_weak=is_weak,
        )
    except DatabaseError as error:  # its words may hold the query
        log.warning("A query was not counted: %s", type(error).__name__)


def clicked(site: Site, language: str, typed: str, position: int) -> bool:
    """Count a click on a result of a query that was asked today or yesterday."""
    query = kept_form(typed)
    if not query or not 1 <= position <= LAST_POSITION:
        return False
    yesterday = timezone.localdate() - timedelta(days=1)
    return SearchedQuery.count_click(site.pk, language, yesterday, query, position)


def kept_form(typed: str) -> str:
    """Return a query as it is kept, "" where it may be somebody's personal data or a long text."""
    query = tokens.fold(tokens.line(typed))
    words = tokens.words(query)
    if not words or len(query) > LONGEST or "@" in query or names_a_person(words):
        return ""
    if sum(each.isdigit() for each in query) > MOST_DIGITS or find_child_data(typed):
        return ""
    return query


def frequent(site: Site | int, language: str, limit: int = 8) -> list[str]:
    """Return what is often looked for and found: words of the portal itself, never corrected ones.

    Kept for an hour.
    """
    key = f"search-frequent:{getattr(site, 'pk', site)}:{language}"
    found = cache.get(key)
    if found is None:
        found = _frequent(site, language)
        cache.set(key, found, KEPT)
    return found[:limit]


def _frequent(site: Site | int, language: str) -> list[str]:
    rows = SearchedQuery.objects.for_site(site).since(timezone.localdate() - PERIOD)
    rows = rows.answered().filter(language=language, is_changed=False)
    often = rows.values("query").annotate(days=Count("day"), times=Sum("asked"))
    often = often.filter(Q(days__gte=OFTEN_DAYS) | Q(times__gte=OFTEN_TIMES))
    return list(often.order_by("-times", "query").values_list("query", flat=True)[:20])


def after(response: HttpResponse, function: Callable[[], None]) -> None:
    """Run a function when the answer has been sent, before the server takes the next request."""
    close = response.close

    def closed() -> None:
        try:
            function()
        finally:
            close()

    response.close = closed  # type: ignore[method-assign] # the server calls it once all is sent


def _is_reader(request: HttpRequest) -> bool:
    agent = request.headers.get("User-Agent", "")
    ahead = "prefetch" in request.headers.get("Sec-Purpose", "")
    # tabs, further pages and «exactly» repeat the query
    first = not request.GET.keys() & {"page", "type", "exact"}
    robot = not agent or ROBOT.search(agent)
    public = request.method == "GET" and is_public_request(request)
    return public and first and not ahead and not robot
