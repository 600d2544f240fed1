"""People without a place in a centre who keep things of their own there.

`core.access` knows of no centre where they work, so lists, choosers, reports and registers of the
desk hold nothing for them. What is their own is let in by one `Door`.
"""

from .door import Door, collections, is_guest, may, page_tester, pages, register, rows, unregister
from .forms import is_for_guest, narrow, problems_of

__all__ = [
    "Door",
    "collections",
    "is_for_guest",
    "is_guest",
    "may",
    "narrow",
    "page_tester",
    "pages",
    "problems_of",
    "register",
    "rows",
    "unregister",
]
