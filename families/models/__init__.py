from .certificate_page import CertificateFile, CertificatePage, CertificateStep, Nominal
from .measure import SupportMeasure
from .measures_page import GiftedPage, SpecialNeedsPage

__all__ = [
    "CertificateFile",
    "CertificatePage",
    "CertificateStep",
    "GiftedPage",
    "Nominal",
    "SpecialNeedsPage",
    "SupportMeasure",
]
