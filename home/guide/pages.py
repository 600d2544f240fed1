"""Which pages the guide has, in which order, and what they hold."""

import re
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

CONTENTS = "README"  # the list of all pages; its links give their order
LINK = re.compile(r"\]\(([\w-]+)\.md\)")
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class GuidePage:
    """A page of the guide as its file has it."""

    slug: str
    title: str
    text: str


def folder() -> Path:
    """Return where the guide lies."""
    return Path(settings.BASE_DIR) / "docs" / "editors-guide"


def contents() -> GuidePage:
    """Return the first page, which lists the others."""
    return _read(CONTENTS)


def pages() -> list[GuidePage]:
    """Return the other pages in the order of the list."""
    return [_read(slug) for slug in dict.fromkeys(LINK.findall(contents().text))]


def pictures() -> dict[str, Path]:
    """Return the pictures of the guide by their names."""
    return {path.stem: path for path in (folder() / "img").glob("*.png")}


def _read(slug: str) -> GuidePage:
    source = (folder() / f"{slug}.md").read_text(encoding="utf-8")
    title = TITLE.search(source)
    if title is None:
        raise ValueError(f"{slug}.md has no title")
    return GuidePage(slug, title[1], TITLE.sub("", source, count=1))
