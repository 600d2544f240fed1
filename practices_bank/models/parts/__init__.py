"""The fields of a practice by purpose (dictionary 2.1): each part has its fields and its form."""

from .content import Content
from .origin import Origin
from .passport import Passport
from .proof import Proof
from .selection import Selection

__all__ = ["Content", "Origin", "Passport", "Proof", "Selection"]
