"""From rows of a file to what they mean for a register."""

from .cells import Cells, Flaw, is_nothing, is_same_value
from .columns import Column, columns_of, find_heading, match_columns
from .plan import Change, Planned, Planner

__all__ = [
    "Cells",
    "Change",
    "Column",
    "Flaw",
    "Planned",
    "Planner",
    "columns_of",
    "find_heading",
    "is_nothing",
    "is_same_value",
    "match_columns",
]
