"""Fields of public forms: label, hint, error and control tied together for screen readers."""

from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField
from django.forms.widgets import CheckboxInput, Input

register = template.Library()

NARROW = ("tel", "number", "date", "time")


@register.inclusion_tag("components/form-field.html")
def field(bound: BoundField, mark_optional: bool = True, css: str = "") -> dict[str, Any]:
    """Print one field; a field that may stay empty says so unless `mark_optional` is off."""
    return {
        "field": bound,
        "control": bound.as_widget(attrs=_attributes(bound, css)),
        "optional": mark_optional and not bound.field.required,
        "is_checkbox": isinstance(bound.field.widget, CheckboxInput),
    }


def _attributes(bound: BoundField, css: str) -> dict[str, str | bool]:
    widget = bound.field.widget
    if isinstance(widget, CheckboxInput) or bound.use_fieldset:
        return {}
    narrow = isinstance(widget, Input) and widget.input_type in NARROW
    own = widget.attrs.get("class", "")
    return {"class": " ".join(filter(None, ["input", "input--s" if narrow else "", own, css]))}


@register.inclusion_tag("components/form-errors.html")
def form_errors(form: forms.BaseForm) -> dict[str, Any]:
    """Print the summary of errors with links to the fields; nothing while there are none."""
    linked = [
        {"text": text, "target": first_control(bound)} for bound in form for text in bound.errors
    ]
    general = [{"text": text, "target": ""} for text in form.non_field_errors()]
    return {"errors": [*general, *linked]}


def first_control(bound: BoundField) -> str:
    """Return the id of the first control of a field; a group of options has one per option."""
    return f"{bound.auto_id}_0" if bound.use_fieldset else str(bound.auto_id)
