from .adoption import Adoption
from .call_page import PracticeCallPage
from .passport_settings import PassportSettings
from .practice_page import PracticePage
from .practices_page import PracticesPage
from .review import Criterion, ExpertReviewTask, Review, ReviewRound, ReviewScale
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
    "Criterion",
    "ExpertReviewTask",
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
    "Review",
    "ReviewRound",
    "ReviewScale",
]
