"""Sections that the apps give to every centre: the page tree is built from this registry.

An app declares its sections in `<app>/sections.py`, imported at start like `admin.py`:
`register(Section("novosti", "news.NewsIndexPage", _("News")))`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps


@dataclass(frozen=True)
class Section:
    """A page that every centre has.

    `slug` is its address under `parent` (key of another section, "" = the front page); `model` a
    label such as "news.NewsIndexPage"; `title` a lazy string; `prepare(page, centre)` fills a page
    before it is saved for the first time; an `order` decides the place among neighbours;
    `in_footer` puts a link to it at the foot of every page; `by_law`: the law makes a site have it,
    so it is never off and never leaves; `entries(site)` returns the published rows of the register
    that the section shows, for the desk counts pages by itself and rows by this.
    """

    slug: str
    model: str
    title: Any
    parent: str = ""
    order: int = 0
    show_in_menus: bool = True
    prepare: Callable[[Any, Any], None] | None = None
    in_footer: bool = False
    by_law: bool = False
    entries: Callable[[Any], Any] | None = None

    @property
    def key(self) -> str:
        """What the section is known by for ever: its first address below the front page."""
        return f"{self.parent}/{self.slug}" if self.parent else self.slug

    @property
    def page_class(self) -> Any:
        """The page type."""
        return apps.get_model(self.model)


_registry: dict[str, Section] = {}


class SectionClashError(Exception):
    """Two apps declare one address."""


def register(section: Section) -> Section:
    """Declare a section; the same declaration twice is harmless, another one raises."""
    known = _registry.setdefault(section.key, section)
    if known != section:
        raise SectionClashError(
            f"{section.key} is declared as {known.model} and as {section.model}"
        )
    return section


def registered() -> list[Section]:
    """Return all sections, a parent before its children, neighbours by order and address."""
    return sorted(_registry.values(), key=_place)


def get(key: str) -> Section | None:
    """Return the section known by a key."""
    return _registry.get(key)


def choices() -> list[tuple[str, Any]]:
    """Return keys and titles of the sections that a centre may switch off."""
    return [(each.key, each.title) for each in registered() if not each.parent and not each.by_law]


def _place(section: Section) -> list[tuple[int, str]]:
    steps = section.key.split("/")
    above = [_registry.get("/".join(steps[:end])) for end in range(1, len(steps))]
    return [(each.order, each.slug) if each else (0, "") for each in [*above, section]]
