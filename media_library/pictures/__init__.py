"""Pictures as they come from people: checked by their first bytes, kept without a word of where."""

from .cleaning import CleanPicture, clean
from .kept import as_kept

__all__ = ["CleanPicture", "as_kept", "clean"]
