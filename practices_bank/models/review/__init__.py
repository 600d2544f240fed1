from .review import Review
from .round import ReviewRound
from .scale import Criterion, ReviewScale
from .task import ExpertReviewTask

__all__ = ["Criterion", "ExpertReviewTask", "Review", "ReviewRound", "ReviewScale"]
