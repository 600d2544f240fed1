"""Tables of the search."""

from .cluster import ClusterState, DueEntry
from .journal import SearchedQuery
from .known import KnownTerm, KnownTexts, KnownWord
from .meanings import EntryMeaning
from .picks import Pick
from .postings import GoneEntry, Posting
from .state import IndexState
from .synonyms import SeededSynonyms, SynonymSet

__all__ = [
    "ClusterState",
    "DueEntry",
    "EntryMeaning",
    "GoneEntry",
    "IndexState",
    "KnownTerm",
    "KnownTexts",
    "KnownWord",
    "Pick",
    "Posting",
    "SearchedQuery",
    "SeededSynonyms",
    "SynonymSet",
]
