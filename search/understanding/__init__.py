"""What a reader means: one understanding of Russian for every engine. No Django here."""

from .query import understand
from .synonyms import Synonyms
from .vocabulary import Vocabulary
from .wanted import Choice, Group, Understanding

__all__ = ["Choice", "Group", "Synonyms", "Understanding", "Vocabulary", "understand"]
