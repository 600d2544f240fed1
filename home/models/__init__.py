from .about_page import AboutPage, Duty
from .contacts_page import ContactsPage
from .home_page import HomePage
from .legal_page import LegalPage
from .standard_page import StandardPage
from .structure_page import Department, StructurePage

__all__ = [
    "AboutPage",
    "ContactsPage",
    "Department",
    "Duty",
    "HomePage",
    "LegalPage",
    "StandardPage",
    "StructurePage",
]
