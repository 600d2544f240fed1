"""What a page's HTML tells of the page and of the addresses beside it."""

from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from urllib.parse import urldefrag, urlencode, urljoin, urlsplit

NOTHING_FOUND = "ъъъъъ"
OTHER_FORM = ("format", "sort", "q")  # not a narrower list, the same one


@dataclass(frozen=True)
class Document:
    """A page as it was answered."""

    path: str
    status: int
    html: str

    @cached_property
    def facts(self) -> "Facts":
        """What stands in the HTML."""
        facts = Facts(self.path)
        facts.feed(self.html)
        return facts


class Facts(HTMLParser):
    """Language, permission to index, links on the same site, what a list may be narrowed by."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address, self.path = address, urlsplit(address).path
        self.language = ""
        self.noindex = False
        self.links: list[str] = []
        self.searches = False
        self._action = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag == "meta" and values.get("name") == "robots":
            self.noindex = "noindex" in values.get("content", "")
        elif tag == "a" and "nofollow" not in values.get("rel", ""):
            self._link(values.get("href", ""))
        elif tag == "form":
            sent = values.get("method", "").lower() == "post"
            self._action = "" if sent else urljoin(self.path, values.get("action", ""))
        elif tag == "input" and self._action == self.path:
            self._field(values)

    def _link(self, href: str) -> None:
        link = urlsplit(urldefrag(urljoin(self.path, href))[0])
        if href and not link.scheme and not link.netloc:
            self.links.append(link._replace(fragment="").geturl())

    def _field(self, values: dict[str, str]) -> None:
        if values.get("name") == "q":
            self.searches = True
        elif values.get("type") == "checkbox":
            self._link(f"?{urlencode({values.get('name'): values.get('value')})}")

    @property
    def beside(self) -> list[str]:
        """Return the list narrowed, its second page, the list with nothing found."""
        if "?" in self.address:
            return []
        kinds: dict[str, str] = {}
        for link in self.links:
            path, _mark, query = link.partition("?")
            name = query.partition("=")[0]
            if path == self.path and query and name not in OTHER_FORM:
                kinds.setdefault("page" if name == "page" else "filter", link)
        empty = [f"{self.path}?{urlencode({'q': NOTHING_FOUND})}"] if self.searches else []
        return [*kinds.values(), *empty]
