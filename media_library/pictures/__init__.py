"""Pictures as they come from people: checked by their first bytes, kept without a word of where."""

from .cleaning import CleanPicture, clean

__all__ = ["CleanPicture", "clean"]
