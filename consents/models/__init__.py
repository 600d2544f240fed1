from .consent_record import ConsentRecord
from .consent_text import ConsentText
from .consent_texts_page import ConsentTextsPage
from .kinds import ConsentKind, GivenBy, RequestStatus, State
from .named import NamedWithConsent
from .privacy_settings import PrivacySettings
from .withdrawal_page import WithdrawalPage
from .withdrawal_request import WithdrawalRequest

__all__ = [
    "ConsentKind",
    "ConsentRecord",
    "ConsentText",
    "ConsentTextsPage",
    "GivenBy",
    "NamedWithConsent",
    "PrivacySettings",
    "RequestStatus",
    "State",
    "WithdrawalPage",
    "WithdrawalRequest",
]
