from .adoption import Adoption
from .call_page import PracticeCallPage
from .practice_page import PracticePage
from .practices_page import PracticesPage
from .rows import (
    CallCategory,
    PracticeAuthor,
    PracticeIndicator,
    PracticeMaterial,
    PracticePartner,
    PracticeResource,
    PracticeStage,
)

__all__ = [
    "Adoption",
    "CallCategory",
    "PracticeAuthor",
    "PracticeCallPage",
    "PracticeIndicator",
    "PracticeMaterial",
    "PracticePage",
    "PracticePartner",
    "PracticeResource",
    "PracticeStage",
    "PracticesPage",
]
