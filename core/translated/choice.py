"""A choice of a public form whose options are rows of a register."""

from typing import Any

from django import forms


class SaidChoiceField(forms.ModelChoiceField):
    """Offers rows under their `label`: the name in the reader's language."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.label)
