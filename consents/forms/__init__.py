from .consent_field import ConsentField
from .guards import FormLimits, HoneypotMixin, RateLimit
from .mixin import ConsentFormMixin
from .withdrawal_form import WithdrawalForm

__all__ = [
    "ConsentField",
    "ConsentFormMixin",
    "FormLimits",
    "HoneypotMixin",
    "RateLimit",
    "WithdrawalForm",
]
