"""Rows of a practice."""

from .author import PracticeAuthor
from .category import CallCategory
from .indicator import PracticeIndicator
from .material import PracticeMaterial
from .partner import PracticePartner
from .resource import PracticeResource
from .stage import PracticeStage

__all__ = [
    "CallCategory",
    "PracticeAuthor",
    "PracticeIndicator",
    "PracticeMaterial",
    "PracticePartner",
    "PracticeResource",
    "PracticeStage",
]
