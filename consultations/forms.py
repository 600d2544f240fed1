"""The form of a booking."""

from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from consents.forms import ConsentFormMixin, HoneypotMixin
from consents.models import ConsentKind
from consents.validators import no_child_data
from core.phones import validate_phone
from core.translated.choice import SaidChoiceField

from .choices import Format
from .models import ConsultationSettings
from .models.booking import LONGEST
from .page.choosing import code
from .people import Consultant
from .slots import Slot


class TimeField(forms.TypedChoiceField):
    """A free time; whatever else an address or an old page names is told why it cannot be had."""

    def __init__(self, person: Consultant, terms: ConsultationSettings, **kwargs: Any) -> None:
        self.slots = {code(each): each for each in person.slots}
        self.terms = terms
        days = groupby(person.free, key=lambda each: date_format(each.start, "l, j E"))
        choices = [
            (day, [(code(each), f"{each.start:%H:%M}") for each in slots]) for day, slots in days
        ]
        empty = ("", _("Choose a time"))
        super().__init__(choices=[empty, *choices], coerce=self.slots.get, **kwargs)

    def validate(self, value: Any) -> None:
        """Say what is wrong with a time."""
        forms.Field.validate(self, value)
        if problem := self.problem(value):
            raise ValidationError(problem)

    def problem(self, value: str) -> str:
        """Return why a time cannot be had, "" for a free one."""
        slot = self.slots.get(value)
        return self._why(value, slot) if slot is None or slot.taken else ""

    def _why(self, value: str, slot: Slot | None) -> str:
        moment, now = _moment(value), timezone.now()
        if slot is not None:
            return _("This time is taken already. Choose another one.")
        if moment is None:
            return _("Choose a time from the list.")
        if moment <= now:
            return _("This time is over. Choose another one.")
        if moment < now + self.terms.notice:
            hours = self.terms.notice_hours
            text = ngettext(
                "One books at least %(hours)s hour before. Choose a later time.",
                "One books at least %(hours)s hours before. Choose a later time.",
                hours,
            )
            return text % {"hours": hours}
        days = self.terms.horizon_days
        if moment > now + timedelta(days=days):
            text = ngettext(
                "Booking is open for %(days)s day ahead. Choose an earlier time.",
                "Booking is open for %(days)s days ahead. Choose an earlier time.",
                days,
            )
            return text % {"days": days}
        return _("There is no consultation at this time. Choose a time from the list.")


REQUIRED = {
    "at": gettext_lazy("Choose a time from the list."),
    "format": gettext_lazy("Choose the format of the consultation."),
    "topic": gettext_lazy("Choose the topic of the consultation."),
    "name": gettext_lazy("Write how to address you."),
    "email": gettext_lazy("Write your e-mail: the confirmation comes there."),
}


def _moment(value: str) -> datetime | None:
    try:
        return datetime.strptime(value, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
    except ValueError:
        return None


class BookingForm(HoneypotMixin, ConsentFormMixin, forms.Form):
    """When, how, about what; how to address an adult and where to write to him."""

    consent_kinds = (ConsentKind.FORM,)

    format = forms.ChoiceField(label=gettext_lazy("Format"), widget=forms.RadioSelect)
    topic = SaidChoiceField(
        label=gettext_lazy("Topic"), queryset=None, empty_label=gettext_lazy("Choose a topic")
    )
    text = forms.CharField(
        label=gettext_lazy("What to discuss"),
        help_text=gettext_lazy("Up to 500 letters. Write no name and no diagnosis of a child."),
        max_length=LONGEST,
        required=False,
        validators=[no_child_data],
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    name = forms.CharField(
        label=gettext_lazy("How to address you"),
        max_length=80,
        validators=[no_child_data],
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        help_text=gettext_lazy("The confirmation, a calendar file and a link to cancel come here."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=gettext_lazy("Phone"),
        help_text=gettext_lazy("Only for a consultation by phone: the specialist calls you."),
        max_length=40,
        required=False,
        validators=[validate_phone],
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )

    def __init__(self, *args: Any, person: Consultant, terms: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["at"] = TimeField(person, terms, label=_("Time"))
        self.order_fields(["at"])
        fields: dict[str, Any] = self.fields
        fields["format"].choices = [
            (each.value, self._format_words(each)) for each in Format if each in person.formats
        ]
        for name, words in REQUIRED.items():
            fields[name].error_messages["required"] = words
        topics = type(person.topics[0]).objects
        fields["topic"].queryset = topics.filter(pk__in=[each.pk for each in person.topics])

    def clean(self) -> dict[str, Any]:
        """Refuse a format that the time has not, and a call to nowhere."""
        said = super().clean()
        slot, chosen = said.get("at"), said.get("format")
        if slot and chosen and chosen not in slot.offer.formats:
            words = ", ".join(str(Format(each).label) for each in slot.offer.formats)
            message = _("At this time consultations are: %s. Choose one of these formats.")
            self.add_error("format", message % words)
        if chosen == Format.PHONE and not said.get("phone") and "phone" not in self.errors:
            self.add_error("phone", _("Write the phone that the specialist is to call."))
        return said

    def _format_words(self, chosen: Format) -> str:
        places = {
            each.offer.place: None
            for each in self.person.slots
            if chosen == Format.IN_PERSON and chosen in each.offer.formats
        }
        return ", ".join([str(chosen.label), *places])
