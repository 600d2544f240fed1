from .booking import Booking
from .consultation_settings import ConsultationSettings
from .consultations_page import ConsultationsPage
from .hours import ConsultationHours
from .hours_exception import HoursException
from .topic import ConsultationTopic

__all__ = [
    "Booking",
    "ConsultationHours",
    "ConsultationSettings",
    "ConsultationTopic",
    "ConsultationsPage",
    "HoursException",
]
