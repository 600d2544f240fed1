"""The fields of a programme by purpose (dictionary 2.2): each part has its fields and its form."""

from .approval import Approval
from .children import Children
from .content import Content
from .distance import DistanceForm
from .enrolment import EnrolmentPlaces
from .money import Money
from .navigator import Navigator
from .session import Session
from .study import Study

__all__ = [
    "Approval",
    "Children",
    "Content",
    "DistanceForm",
    "EnrolmentPlaces",
    "Money",
    "Navigator",
    "Session",
    "Study",
]
