"""One checkbox for one purpose: never ticked beforehand, bound to the version that was shown."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from consents.models import ConsentText


class VersionCheckbox(forms.CheckboxInput):
    """A checkbox whose value is the version of the text beside it."""

    template_name = "django/forms/widgets/checkbox.html"

    def __init__(self, version: int) -> None:
        super().__init__(check_test=self.is_this_version)
        self.version = str(version)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["value"] = self.version
        return context

    def is_this_version(self, value: Any) -> bool:
        """Stay ticked after an error elsewhere in the form, only for the same version."""
        return value == self.version

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(name, "")


class ConsentField(forms.Field):
    """Consent with one text; its cleaned value is the text, or None where it was not given."""

    default_error_messages = {
        "required": _("Tick the consent: without it we may not take your data."),
        "changed": _("The text of the consent has changed: read it and tick the box again."),
    }

    def __init__(self, text: ConsentText, *, required: bool = True) -> None:
        super().__init__(required=required, label=text.title, widget=VersionCheckbox(text.version))
        self.text = text

    def to_python(self, value: Any) -> ConsentText | None:
        if not value:
            return None
        if value != str(self.text.version):
            raise ValidationError(self.error_messages["changed"], code="changed")
        return self.text
