"""Where a blank is brought: whose the draft will be, as any beginning asks, and the file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from exchange.papers import accepting
from organisations.submission.forms import NewThingForm
from organisations.submission.registry import Kind


def beginning_form(kind: Kind, *args: Any, **kwargs: Any) -> Any:
    """Return the form that begins a thing, without its name: that stands in the blank."""
    form = (kind.beginning.form if kind.beginning else NewThingForm)(*args, **kwargs)
    form.fields.pop("title", None)
    return form


def upload_form(kind: Kind, *args: Any, **kwargs: Any) -> Any:
    """Return the same with the file."""
    form = beginning_form(kind, *args, **kwargs)
    form.fields["file"] = forms.FileField(
        label=_("Filled blank"),
        help_text=_("A document of Word (DOCX), no more than 5 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
        validators=[accepting.check],
    )
    return form


def told(form: Any) -> dict[str, str]:
    """Return what a checked form was told, so that it can be asked again."""
    names = [name for name in form.fields if name not in ("file", "organisation")]
    return {name: form.data.get(name, "") for name in names}
