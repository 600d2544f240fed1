"""What may be filled from files: an app says it in its `imports.py`.

    register(OrganisationTarget())

A target names its fields, the keys by which a row of a file finds its record, and how a record is
read, filled and saved. Everything else – wizard, preview, writing, undo – is the same for all.
"""

from .base import ImportTarget
from .choices import choice_of
from .field import ImportField, label_of, show
from .pages import PageTarget
from .registers import RegisterTarget
from .registry import all_targets, register, target_named

__all__ = [
    "ImportField",
    "ImportTarget",
    "PageTarget",
    "RegisterTarget",
    "all_targets",
    "choice_of",
    "label_of",
    "register",
    "show",
    "target_named",
]
