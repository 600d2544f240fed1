"""What an app says of a table that can be ordered; the app registers it in its `exports.py`."""

from abc import ABC, abstractmethod
from typing import Any, NamedTuple

from core.tables import Table


class Way(NamedTuple):
    """The page of the desk from which a file was ordered."""

    url: str
    label: str


class FileKind(ABC):
    """A table of a centre; `args` are what the app has ordered it with, as JSON knows them."""

    key: str

    @abstractmethod
    def may_take(self, user: Any, args: dict[str, Any]) -> bool:
        """Tell whether the person may have the table now; asked when it is made and when taken."""

    @abstractmethod
    def count(self, args: dict[str, Any]) -> int:
        """Return how many rows the table has."""

    @abstractmethod
    def table(self, args: dict[str, Any]) -> Table:
        """Return the table; its rows are read as they are written."""

    @abstractmethod
    def back(self, args: dict[str, Any]) -> Way:
        """Return the page that leads to it."""


_kinds: dict[str, FileKind] = {}


def register(kind: FileKind) -> FileKind:
    """Let tables of an app be ordered."""
    _kinds[kind.key] = kind
    return kind


def unregister(kind: FileKind) -> None:
    """Take a kind back (tests)."""
    _kinds.pop(kind.key, None)


def kind_named(key: str) -> FileKind | None:
    """Return a kind, None for one that the code no longer has."""
    return _kinds.get(key)
