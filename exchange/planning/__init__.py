"""From rows of a file to what they mean for a register."""

from .columns import Column, columns_of, find_heading, match_columns
from .plan import Change, Flaw, Planned, Planner

__all__ = [
    "Change",
    "Column",
    "Flaw",
    "Planned",
    "Planner",
    "columns_of",
    "find_heading",
    "match_columns",
]
