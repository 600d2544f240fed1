"""Writing a consent down on the picture's own form, without a way to the log and back."""

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.log_actions import log
from wagtail.models import Site

from consents.models import ConsentKind, ConsentRecord, ConsentText
from core import access
from core.viewsets.policy import CentrePermissionPolicy

if TYPE_CHECKING:
    from wagtail.images.forms import BaseImageForm as _Base
else:
    _Base = forms.Form

# fields of the form by fields of the record
PLACES = {
    "text": "consent_text",
    "subject": "consent_subject",
    "given_at": "consent_given",
    "until": "consent_until",
    "scan": "consent_scan",
}
WRITTEN = ("consent_subject", "consent_given", "consent_until", "consent_scan")


class ConsentFieldsMixin(_Base):
    """Fields of a new consent under the mark «people can be recognised»."""

    consent_text = forms.ModelChoiceField(
        label=_("New consent: text and version"),
        queryset=ConsentText.objects.none(),
        required=False,
        help_text=_("Fill in to record a consent that is not in the list above."),
    )
    consent_subject = forms.CharField(
        label=_("New consent: who gave it"),
        max_length=200,
        required=False,
        help_text=_(
            "Name of the adult or a description: «parents of the theatre group, 12 sheets». "
            "No names, dates of birth or classes of children."
        ),
    )
    consent_given = forms.DateField(
        label=_("New consent: given on"), required=False, widget=AdminDateInput
    )
    consent_until = forms.DateField(
        label=_("New consent: valid until"), required=False, widget=AdminDateInput
    )
    consent_scan = forms.FileField(
        label=_("New consent: scan of the paper"),
        required=False,
        help_text=_("PDF, JPEG or PNG. Only the centre's administrator can open it."),
    )

    new_consent: ConsentRecord | None = None
    person: Any = None

    def offer_consents(self, user: Any) -> None:
        """Offer the consents of the person's centres; the new one to those who may write it."""
        self.person = user
        if "people_shown" not in self.fields or user is None:
            self._without(*PLACES.values())
            return
        self._offer_existing()
        texts = _texts(_sites_where(user, "add"))
        if not texts.exists():
            self._without(*PLACES.values())
            return
        field: Any = self.fields["consent_text"]
        field.queryset = texts
        field.initial = texts.in_effect().first()

    def check_consent(self, cleaned: dict[str, Any], site: Site | None) -> None:
        """Put together the new consent, if one is being written; its errors at its fields."""
        if not any(cleaned.get(name) for name in WRITTEN):
            return
        if not cleaned.get("people_shown"):
            self.add_error("people_shown", _("Mark that people can be recognised."))
        if cleaned.get("consent"):
            self.add_error("consent", _("Choose a recorded consent or write a new one, not both."))
        text = cleaned.get("consent_text")
        owner = site or (text.site if text else None)  # a picture above all centres
        record = ConsentRecord(site=owner, recorded_by=self.person, **_values(cleaned))
        try:
            record.full_clean(exclude=[] if owner else ["site"])
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                self.add_error(PLACES.get(name), messages)
        self.new_consent = record

    def write_consent(self) -> None:
        """Keep the new consent and have the picture lean on it."""
        record = self.new_consent
        if record is not None and record.pk is None:
            record.save()
            log(record, "wagtail.create", user=self.person)
            self.instance.consent = record

    def _offer_existing(self) -> None:
        field: Any = self.fields["consent"]
        chosen = ConsentRecord.objects.filter(pk=self.instance.consent_id)
        valid = ConsentRecord.objects.filter(site__in=access.sites_of(self.person)).valid()
        field.queryset = (valid | chosen).select_related("text")
        open_sites = set(_sites_where(self.person, "view").values_list("pk", flat=True))
        field.label_from_instance = lambda each: (
            f"{each}: {each.subject}" if each.site_id in open_sites else str(each)
        )
        field.choices = field.choices  # made of the labels anew

    def _without(self, *names: str) -> None:
        for name in names:
            del self.fields[name]


def _sites_where(user: Any, action: str) -> Any:
    return CentrePermissionPolicy(ConsentRecord).sites_user_has_permission_for(user, action)


def _texts(sites: Any) -> Any:
    return ConsentText.objects.published().filter(kind=ConsentKind.PHOTO, site__in=sites)


def _values(cleaned: dict[str, Any]) -> dict[str, Any]:
    values = {name: cleaned.get(place) for name, place in PLACES.items()}
    if day := values["given_at"]:
        values["given_at"] = timezone.make_aware(datetime.combine(day, time.min))
    return values
