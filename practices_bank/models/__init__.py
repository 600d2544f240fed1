from .adoption import Adoption
from .call_page import PracticeCallPage
from .passport_settings import PassportSettings
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
    "PassportSettings",
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
