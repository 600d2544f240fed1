from .address import OrganisationAddress
from .district import District
from .organisation import Organisation
from .organisations_page import OrganisationsPage
from .system_role import OrganisationRole

__all__ = [
    "District",
    "Organisation",
    "OrganisationAddress",
    "OrganisationRole",
    "OrganisationsPage",
]
