"""Tables of the search."""

from .known import KnownTerm, KnownTexts, KnownWord

__all__ = ["KnownTerm", "KnownTexts", "KnownWord"]
