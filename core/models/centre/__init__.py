"""Parts of a centre's settings: one abstract model for each tab of the admin."""

from .contacts import CentreContacts
from .links import CentreLinks
from .names import CentreNames
from .owner import CentreOwner
from .presentation import CentrePresentation
from .region import CentreRegion
from .upkeep import CentreUpkeep

__all__ = [
    "CentreContacts",
    "CentreLinks",
    "CentreNames",
    "CentreOwner",
    "CentrePresentation",
    "CentreRegion",
    "CentreUpkeep",
]
