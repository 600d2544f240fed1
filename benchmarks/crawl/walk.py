"""The walk itself: from the front page along the links of the site, each address once.

A list may be narrowed in thousands of ways: of one path only so many variants are visited.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from benchmarks.crawl.document import Document

VARIANTS = 3
FOREIGN_ROOMS = ("/admin/", "/styleguide/")
REDIRECTS = (301, 302, 303, 307, 308)
MOVES = 5
FRONT = re.compile(r"/(?:[a-z]{2}/)?")  # of the site, of its other languages


@dataclass(frozen=True)
class Answer:
    """What the site says: status, media type, the address it moves to, text of a page."""

    status: int
    kind: str = ""
    location: str = ""
    text: str = ""


Fetch = Callable[[str], Answer]


@dataclass
class Report:
    """Addresses by what is wrong with them, in the order of the walk; how many were seen."""

    pages: int = 0
    files: int = 0
    faults: dict[str, list[str]] = field(default_factory=dict)

    def blame(self, address: str, fault: str) -> None:
        """Add a fault to an address."""
        self.faults.setdefault(address, []).append(fault)


def walk(fetch: Fetch, base: str, variants: int = VARIANTS, limit: int = 10_000) -> Report:
    """Visit everything that links lead to; `base` is the site's own scheme and host."""
    report = Report()
    waiting, known = [("/", "")], {"/"}
    seen: dict[str, int] = defaultdict(int)
    titles: dict[str, str] = {}
    while waiting and report.pages + report.files < limit:
        address, source = waiting.pop(0)
        document = _visit(fetch, address, source, report, base)
        if document is None:
            continue
        _compare_titles(document, address, titles, report, base)
        for href in document.links:
            found = _own(href, urljoin(base, address), base)
            if found is None or found in known or not _is_wanted(found, seen, variants):
                continue
            known.add(found)
            waiting.append((found, address))
    return report


def _visit(fetch: Fetch, address: str, source: str, report: Report, base: str) -> Document | None:
    answer, moved = fetch(address), 0
    while answer.status in REDIRECTS and moved < MOVES:
        target = _own(answer.location, urljoin(base, address), base)
        if target is None:  # it leads out of the site, and that is its business
            return None
        answer, moved = fetch(target), moved + 1
    if answer.status >= 300:
        report.blame(address, f"{answer.status} (from {source})")
        return None
    if not answer.kind.startswith("text/html"):
        report.files += 1
        return None
    report.pages += 1
    document = Document(answer.text)
    for fault in document.faults(is_front=FRONT.fullmatch(address) is not None):
        report.blame(address, fault)
    return document


def _compare_titles(
    document: Document, address: str, titles: dict[str, str], report: Report, base: str
) -> None:
    """Two pages for robots do not share a title; one that names another as canonical may."""
    elsewhere = document.canonical and urljoin(base, document.canonical) != urljoin(base, address)
    if elsewhere or not document.is_indexed:
        return
    twin = titles.setdefault(document.words.title, address)
    if twin != address:
        report.blame(address, f"title of {twin}")


def _own(href: str, here: str, base: str) -> str | None:
    """Return the path of a link with its query, None for one that leaves the site."""
    found, own = urlsplit(urljoin(here, href)), urlsplit(base)
    if (found.scheme, found.netloc) != (own.scheme, own.netloc):
        return None
    path = found.path or "/"
    return f"{path}?{found.query}" if found.query else path


def _is_wanted(address: str, seen: dict[str, int], variants: int) -> bool:
    path, _mark, query = address.partition("?")
    if path.startswith(FOREIGN_ROOMS):
        return False
    if query:
        seen[path] += 1
    return not query or seen[path] <= variants
