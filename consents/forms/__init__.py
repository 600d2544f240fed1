from .consent_field import ConsentField
from .guards import HoneypotMixin, RateLimit
from .input_class import InputClassMixin
from .mixin import ConsentFormMixin
from .withdrawal_form import WithdrawalForm

__all__ = [
    "ConsentField",
    "ConsentFormMixin",
    "HoneypotMixin",
    "InputClassMixin",
    "RateLimit",
    "WithdrawalForm",
]
