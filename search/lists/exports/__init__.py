"""Tables of a list as files, written in pieces: a long list never stands in memory."""

from .forms import FORMATS, Form

__all__ = ["FORMATS", "Form"]
