"""The look of fields in public forms."""

from typing import Any

from django import forms


class InputClassMixin:
    """Text fields, lists and text areas wear the class of the design's form component."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if not isinstance(field.widget, forms.CheckboxInput | forms.RadioSelect):
                field.widget.attrs.setdefault("class", "input")
