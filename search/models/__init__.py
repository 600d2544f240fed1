"""Tables of the search."""

from .cluster import ClusterState, DueEntry
from .journal import SearchedQuery
from .known import KnownTerm, KnownTexts, KnownWord
from .picks import Pick
from .state import IndexState
from .synonyms import SeededSynonyms, SynonymSet

__all__ = [
    "ClusterState",
    "DueEntry",
    "IndexState",
    "KnownTerm",
    "KnownTexts",
    "KnownWord",
    "Pick",
    "SearchedQuery",
    "SeededSynonyms",
    "SynonymSet",
]
