from .kinds import Vocabulary
from .term import Term
from .term_label import TermLabel

__all__ = ["Term", "TermLabel", "Vocabulary"]
