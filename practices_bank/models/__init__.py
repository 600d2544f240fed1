from .adoption import Adoption
from .practice_page import PracticePage
from .practices_page import PracticesPage
from .rows import (
    PracticeAuthor,
    PracticeIndicator,
    PracticeMaterial,
    PracticePartner,
    PracticeResource,
    PracticeStage,
)

__all__ = [
    "Adoption",
    "PracticeAuthor",
    "PracticeIndicator",
    "PracticeMaterial",
    "PracticePage",
    "PracticePartner",
    "PracticeResource",
    "PracticeStage",
    "PracticesPage",
]
