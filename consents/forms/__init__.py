from .consent_field import ConsentField
from .guards import HoneypotMixin, RateLimit
from .mixin import ConsentFormMixin
from .withdrawal_form import WithdrawalForm

__all__ = [
    "ConsentField",
    "ConsentFormMixin",
    "HoneypotMixin",
    "RateLimit",
    "WithdrawalForm",
]
