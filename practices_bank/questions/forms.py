"""The form of a question."""

from django import forms
from django.utils.translation import gettext_lazy as _

from consents.forms import ConsentFormMixin, HoneypotMixin
from consents.validators import no_child_data


class QuestionForm(HoneypotMixin, ConsentFormMixin, forms.Form):
    """Where to answer and what is asked; no name, it is not needed for an answer."""

    email = forms.EmailField(
        label=_("Your e-mail"),
        help_text=_("The answer comes here. The portal does not keep it once the letter is sent."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    question = forms.CharField(
        label=_("Question"),
        help_text=_("Do not write data of a child."),
        max_length=2000,
        validators=[no_child_data],
        widget=forms.Textarea(attrs={"rows": 6}),
    )
