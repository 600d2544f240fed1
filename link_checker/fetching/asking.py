"""One question to a foreign site: HEAD, then GET where it is not known, by the redirects."""

import re
import ssl
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPMessage
from urllib.parse import urljoin

from django.utils import timezone

from link_checker.fetching.guard import NoHostError, RefusedError, Resolve, look
from link_checker.fetching.outcome import Kind, Outcome
from link_checker.fetching.pinned import answer_of
from link_checker.problems import Problem

HOPS = 6
READ = 4096  # bytes of a body, so that a site sees an ordinary reader
REDIRECTS = frozenset({301, 302, 303, 307, 308})
NO_ROBOTS = frozenset({401, 402, 403, 405, 406, 407, 429, 451, 999})
ASK_BY_GET = 400  # and above: some sites answer HEAD wrongly
LONGEST_WAIT = timedelta(days=7)
# of OpenSSL: issuers that are not known here, as the Russian state's own, say nothing of the page
UNKNOWN_ISSUER = frozenset({18, 19, 20, 21})


def ask(url: str, agent: str, resolve: Resolve | None = None) -> Outcome:
    """Ask an address and say what it means for a reader; never raises for what a site does."""
    try:
        return _follow(url, agent, resolve)
    except RefusedError as error:
        kind = Kind.BROKEN if error.problem else Kind.UNCLEAR
        return Outcome(kind, error.problem)
    except NoHostError:
        return Outcome(Kind.BROKEN, Problem.NO_HOST)
    except ssl.SSLCertVerificationError as error:
        if error.verify_code in UNKNOWN_ISSUER:
            return Outcome(Kind.UNCLEAR, words="TLS")
        return Outcome(Kind.BROKEN, Problem.CERTIFICATE)
    except (OSError, HTTPException, ValueError):
        return Outcome(Kind.BROKEN, Problem.NO_ANSWER)


def _follow(url: str, agent: str, resolve: Resolve | None) -> Outcome:
    for _hop in range(HOPS):
        status, headers = _one(url, agent, resolve)
        location = headers.get("Location")
        if status not in REDIRECTS or not location:
            return _meaning(status, headers)
        # a header is bytes: sites put Cyrillic into it unquoted
        url = urljoin(url, location.encode("latin-1", "replace").decode("utf-8", "replace"))
    return Outcome(Kind.BROKEN, Problem.REDIRECTS)


def _one(url: str, agent: str, resolve: Resolve | None) -> tuple[int, HTTPMessage]:
    target = look(url, resolve)
    headers = {"User-Agent": agent, "Accept": "text/html,*/*;q=0.8", "Accept-Language": "ru"}
    try:
        with answer_of(target, "HEAD", headers) as answer:
            status, told = answer.status, answer.headers
    except HTTPException:
        status, told = ASK_BY_GET, HTTPMessage()
    if status < ASK_BY_GET or status in (429, 503):
        return status, told
    with answer_of(target, "GET", headers) as answer:
        answer.read(READ)
        return answer.status, answer.headers


def _meaning(status: int, headers: HTTPMessage) -> Outcome:
    words = str(status)
    if status in NO_ROBOTS:
        return Outcome(Kind.UNCLEAR, words=words, wait=_wait(headers))
    if status >= 500:
        return Outcome(Kind.BROKEN, Problem.SERVER_ERROR, words, _wait(headers))
    if status >= 400:
        return Outcome(Kind.BROKEN, Problem.NOT_FOUND, words)
    return Outcome(Kind.FINE, words=words)


def _wait(headers: HTTPMessage) -> timedelta | None:
    """Return how long the site asks not to be asked, seconds or a date (RFC 9110, 10.2.3)."""
    told = (headers.get("Retry-After") or "").strip()
    if re.fullmatch(r"\d{1,9}", told):
        return min(timedelta(seconds=int(told)), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return None
    until = until if until.tzinfo else datetime.combine(until.date(), until.time(), UTC)
    return min(max(until - timezone.now(), timedelta()), LONGEST_WAIT)
