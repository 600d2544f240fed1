"""Weight of a page: what a first visit transfers."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from benchmarks.client import Answer, get

STYLE_URL = re.compile(r"""@import\s+(?:url\()?["']?([^"')]+)""")
SCRIPT_URL = re.compile(r"""(?:from|import)\s*["']([^"']+)["']""")


@dataclass
class Weight:
    """Bytes transferred, by kind."""

    files: int = 0
    kinds: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def total(self) -> int:
        """All bytes."""
        return sum(self.kinds.values())

    def add(self, content_type: str, size: int) -> None:
        """Count a file."""
        self.files += 1
        kind = content_type.partition(";")[0]
        name = "css" if "css" in kind else "js" if "javascript" in kind else kind.partition("/")[0]
        self.kinds[name] += size


class _Assets(HTMLParser):
    """Addresses that a browser loads by itself; of a picture's copies the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.in_picture = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "link" and set(values.get("rel", "").split()) & {"stylesheet", "icon", "preload"}:
            self.found.append(values["href"])
        elif tag == "script" and "src" in values:
            self.found.append(values["src"])
        elif tag == "use":
            self.found.append(values.get("href", ""))
        elif tag == "source" and "srcset" in values:
            self.in_picture = True
            self.found.append(values["srcset"].split(",")[-1].split()[0])
        elif tag == "img" and not self.in_picture:
            self.found.append(values.get("src", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "picture":
            self.in_picture = False


def assets(html: str) -> list[str]:
    """Return the files that a page loads, each once."""
    parser = _Assets()
    parser.feed(html)
    return list(dict.fromkeys(urldefrag(each)[0] for each in parser.found if each))


def weigh(port: int, path: str, host: str) -> Weight:
    """Load a page with everything it loads by itself."""
    page = get(port, path, host)
    weight, seen = Weight(), set()
    weight.add(page.headers["content-type"], page.transferred)
    waiting = [urljoin(path, each) for each in assets(page.text)]
    while waiting:
        address = waiting.pop()
        if address in seen or urlsplit(address).scheme:
            continue
        seen.add(address)
        answer = get(port, address, host)
        weight.add(answer.headers["content-type"], answer.transferred)
        waiting += [urljoin(address, each) for each in _inner(answer)]
    return weight


def _inner(answer: Answer) -> list[str]:
    """Return what a style sheet or a script asks for in its turn."""
    kind = answer.headers["content-type"]
    pattern = STYLE_URL if "css" in kind else SCRIPT_URL if "javascript" in kind else None
    return pattern.findall(answer.text) if pattern else []
