"""Words of a register's row in other languages: one row, one column, not a query more.

Pages have sibling trees for that. A row of a register stays one, so that its relations, facets,
counts and imports stay one too.
"""

from .field import TranslationsField
from .mixin import Translated
from .said import Said, say

__all__ = ["Said", "Translated", "TranslationsField", "say"]
