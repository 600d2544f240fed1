from organisations.representatives.models import OrganisationFolder, Representative

from .address import OrganisationAddress
from .agreement import Agreement
from .district import District
from .organisation import Organisation
from .organisations_page import OrganisationsPage
from .specialist import Specialist
from .system_role import OrganisationRole

__all__ = [
    "Agreement",
    "District",
    "Organisation",
    "OrganisationAddress",
    "OrganisationFolder",
    "OrganisationRole",
    "OrganisationsPage",
    "Representative",
    "Specialist",
]
