from .actuality import ActualityRequest
from .adoption import Adoption
from .call_page import PracticeCallPage
from .passport_settings import PassportSettings
from .practice_page import PracticePage
from .practices_page import PracticesPage
from .question import PracticeQuestion
from .received import ReceivedPackage, ReceivedRow
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
from .sheet import PracticeSheet, SelectionSheet
from .transfer import Transfer, TransferItem, TransferSettings

__all__ = [
    "ActualityRequest",
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
    "PracticeQuestion",
    "PracticeResource",
    "PracticeSheet",
    "PracticeStage",
    "PracticesPage",
    "ReceivedPackage",
    "ReceivedRow",
    "Review",
    "ReviewRound",
    "ReviewScale",
    "SelectionSheet",
    "Transfer",
    "TransferItem",
    "TransferSettings",
]
