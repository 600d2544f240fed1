"""Registry of body blocks: apps offer blocks to every page's body without being imported.

An app registers in its own `body_blocks.py`, which core imports when all apps are ready.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block

BlockFactory = Callable[[], Block]


class Group(models.TextChoices):
    """Groups of the block picker, in its order."""

    TEXT = "text", _("Text")
    MEDIA = "media", _("Pictures and video")
    DATA = "data", _("Tables and figures")
    FILES = "files", _("Files")
    LINKS = "links", _("Links and lists")


@dataclass(frozen=True)
class _Entry:
    factory: BlockFactory
    group: Any


_registry: dict[str, _Entry] = {}


def register(name: str, factory: BlockFactory, group: Any = "") -> None:
    """Offer a block under a name; `group` is a Group or a label of one's own.

    A name is stored in the pages: it is never reused for another kind of block.
    Raises ValueError for a name already taken.
    """
    if name in _registry:
        raise ValueError(f"body block {name!r} is registered already")
    _registry[name] = _Entry(factory, group)


def unregister(name: str) -> None:
    """Take a block back (tests, and apps that replace one)."""
    _registry.pop(name, None)


def build() -> list[tuple[str, Block]]:
    """Return fresh copies of all blocks, ordered by the groups of the picker."""
    return sorted(_instances(), key=lambda pair: _position(pair[0]))


def _instances() -> Iterator[tuple[str, Block]]:
    for name, entry in _registry.items():
        block = entry.factory()
        if entry.group:
            block.meta.group = getattr(entry.group, "label", entry.group)
        yield name, block


def _position(name: str) -> int:
    order = list(Group)
    group = _registry[name].group
    return order.index(group) if group in order else len(order)
