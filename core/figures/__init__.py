"""Figures computed once: the same numbers serve the page, the picture and the file."""

from .cross import CrossTable, Fact, Head, Line, cross
from .sheet import Entry, Sheet

__all__ = ["CrossTable", "Entry", "Fact", "Head", "Line", "Sheet", "cross"]
