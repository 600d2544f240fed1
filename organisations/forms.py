"""The form of a specialist."""

from typing import Any

from core.isolation.people import colleagues
from vocabularies.offered import OfferedTermsForm


class SpecialistForm(OfferedTermsForm):
    """Offers accounts of the person's centres and words in use."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "user" in self.fields:
            field: Any = self.fields["user"]
            field.queryset = colleagues(self.for_user) if self.for_user else field.queryset.none()
