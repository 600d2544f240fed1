"""Tables of the search."""

from .journal import SearchedQuery
from .known import KnownTerm, KnownTexts, KnownWord
from .picks import Pick
from .state import IndexState
from .synonyms import SeededSynonyms, SynonymSet

__all__ = [
    "IndexState",
    "KnownTerm",
    "KnownTexts",
    "KnownWord",
    "Pick",
    "SearchedQuery",
    "SeededSynonyms",
    "SynonymSet",
]
