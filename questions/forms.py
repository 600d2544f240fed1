"""Forms of the readers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from consents.forms import ConsentFormMixin, HoneypotMixin
from consents.models import ConsentKind
from consents.validators import no_child_data
from core.translated.choice import SaidChoiceField
from vocabularies.models import Term, Vocabulary

from .choices import Helped
from .models import QuestionTopic
from .models.question import LONGEST

CHILDREN = "children"  # no data of theirs are taken: an adult asks for them


class QuestionForm(HoneypotMixin, ConsentFormMixin, forms.Form):
    """Who asks, about what, where to answer; no name, it is not needed for an answer."""

    consent_kinds = (ConsentKind.FORM,)

    audience = forms.ModelChoiceField(
        label=_("Who you are"),
        queryset=Term.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    topic = SaidChoiceField(
        label=_("Topic"), queryset=QuestionTopic.objects.none(), empty_label=_("Choose a topic")
    )
    text = forms.CharField(
        label=_("Question"),
        help_text=_("Up to 1000 letters. Write no name and no diagnosis of a child."),
        max_length=LONGEST,
        validators=[no_child_data],
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        help_text=_("A letter with a link to the answer comes here."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    may_publish = forms.BooleanField(
        label=_("The question and the answer may be published without my data"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        adults = Term.objects.of(Vocabulary.AUDIENCE).active().exclude(code=CHILDREN)
        fields["audience"].queryset = adults
        topics = QuestionTopic.objects.for_site(self.site).offered()
        fields["topic"].queryset = topics
        if not topics:  # a centre without topics asks for none
            del self.fields["topic"]


class RatingForm(forms.Form):
    """Whether the answer has helped."""

    helped = forms.ChoiceField(
        label=_("Has the answer helped?"),
        help_text=_("Only the methodist sees it."),
        choices=Helped.choices,
        widget=forms.RadioSelect,
    )
