"""A form with every kind of field, shown with its errors."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SampleForm(forms.Form):
    """What a public form may consist of."""

    who = forms.ChoiceField(
        label=_("Who you are"),
        choices=[("parent", _("A parent")), ("teacher", _("A teacher"))],
        widget=forms.RadioSelect,
    )
    topic = forms.ChoiceField(label=_("Topic"), choices=[("", "–"), ("1", _("Choice of a club"))])
    question = forms.CharField(
        label=_("Question"),
        help_text=_("Up to 1000 characters."),
        max_length=1000,
        widget=forms.Textarea,
    )
    email = forms.EmailField(label=_("E-mail"), help_text=_("The answer comes here."))
    phone = forms.CharField(
        label=_("Phone"), required=False, widget=forms.TextInput({"type": "tel"})
    )
    consent = forms.BooleanField(label=_("I consent to the processing of my personal data"))
