"""Tables of the search."""

from .known import KnownTerm, KnownTexts, KnownWord
from .state import IndexState

__all__ = ["IndexState", "KnownTerm", "KnownTexts", "KnownWord"]
