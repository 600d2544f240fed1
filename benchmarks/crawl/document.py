"""What a page owes to readers and to search engines, read from its markup."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from benchmarks.crawl.words import Words

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Document(HTMLParser):
    """The links of a page, its heading, its description, its data for machines."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.headings = 0
        self.description = self.robots = self.canonical = ""
        self.machine: list[str] = []
        self.has_breadcrumbs = self.has_form = False
        self.ways_on: list[str] = []
        self._main = 0
        self._data = False
        self.words = Words(html)
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "main" or (self._main and tag not in VOID):
            self._main += 1
        if tag == "meta" and given.get("name") == "description":
            self.description = given.get("content", "").strip()
        if tag == "meta" and given.get("name") == "robots":
            self.robots = given.get("content", "")
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given.get("href", "")
        self.headings += tag == "h1"
        self.has_form |= bool(self._main) and tag == "form"
        self.has_breadcrumbs |= "breadcrumbs" in given.get("class", "").split()
        self._data = tag == "script" and given.get("type") == "application/ld+json"
        if tag == "a" and given.get("href"):
            self._link(given)

    def _link(self, given: dict[str, str]) -> None:
        if "nofollow" not in given.get("rel", "").split():
            self.links.append(given["href"])
        if self._main and not given["href"].startswith("#"):
            self.ways_on.append(given["href"])

    def handle_endtag(self, tag: str) -> None:
        self._data = False
        if self._main and tag not in VOID:
            self._main -= 1

    def handle_data(self, data: str) -> None:
        if self._data:
            self.machine.append(data)

    @property
    def is_indexed(self) -> bool:
        """Whether robots may keep the page: then it owes them a description and data."""
        return "noindex" not in self.robots

    def faults(self, *, is_front: bool) -> Iterator[str]:
        """Yield what is wrong with the page, each as one word of the list in `walk`."""
        if not self.words.title.strip():
            yield "title"
        if self.headings != 1:
            yield "h1"
        if not (self.ways_on or self.has_form):
            yield "dead end"
        if foreign := self.words.foreign():
            yield f"words: {', '.join(foreign)}"
        if not self.is_indexed:
            return
        if not self.description:
            yield "description"
        if not self._is_readable():
            yield "json-ld"
        if not self.has_breadcrumbs and not is_front:
            yield "breadcrumbs"

    def _is_readable(self) -> bool:
        try:
            found: list[Any] = [json.loads(each) for each in self.machine if each.strip()]
        except ValueError:
            return False
        return bool(found)
