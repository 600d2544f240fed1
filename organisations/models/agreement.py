"""Agreements with partners."""

import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from core.models import Recorded
from core.translated import Translated
from organisations.choices import AgreementState
from organisations.querysets import AgreementQuerySet


class Agreement(Translated, Recorded):
    """What was agreed with a partner, by which paper and till when (Электросталь, план 8)."""

    translated_fields = ("subject",)

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    partner = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("partner"),
        on_delete=models.PROTECT,
        related_name="agreements",
    )
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("whose agreement"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="own_agreements",
        help_text=_("Empty: of the centre itself."),
    )
    subject = models.CharField(
        _("subject"), max_length=300, help_text=_("What the partner gives or does together.")
    )
    number = models.CharField(_("number"), max_length=50, blank=True)
    date = models.DateField(_("date"))
    until = models.DateField(
        _("in force until"), null=True, blank=True, help_text=_("Empty: without a term.")
    )
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    document_is_public = models.BooleanField(
        _("readers may open the file"),
        default=False,
        help_text=_("Without the tick the file has to lie in a closed collection."),
    )
    is_public = models.BooleanField(
        _("published"), default=True, help_text=_("Stands on the page of partners while in force.")
    )

    objects = models.Manager.from_queryset(AgreementQuerySet)()

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["-date", "-pk"]
        indexes = [models.Index(fields=["site", "until"])]

    def __str__(self) -> str:
        day = date_format(self.date, "d.m.Y") if self.date else "–"
        number = self.number or "–"
        return str(_("agreement № %(number)s of %(day)s")) % {"number": number, "day": day}

    def clean(self) -> None:
        """Check dates, sides, and that a file kept from readers lies where they cannot open it."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.until and self.date and self.until < self.date:
            errors["until"] = _("The agreement ends before its own date.")
        if self.organisation_id and self.organisation_id == self.partner_id:
            errors["organisation"] = _("An organisation makes no agreement with itself.")
        for name in ("partner", "organisation"):
            other = getattr(self, name) if getattr(self, f"{name}_id") else None
            if other and self.site_id and other.site_id != self.site_id:
                errors[name] = _("Choose an organisation of the same centre.")
        document = self.document
        if document and not self.document_is_public and is_open(document):
            errors["document"] = _(
                "Anybody who knows the address can open this file: "
                "move it to a closed collection or let readers open it."
            )
        if errors:
            raise ValidationError(errors)

    def shown_with(self) -> list[Any]:
        """Return both sides: it stands on the pages of both."""
        return [each for each in (self.partner, self.organisation) if each]

    @property
    def state(self) -> AgreementState:
        """What the agreement is worth today."""
        return self.state_on(timezone.localdate())

    def state_on(self, day: datetime.date) -> AgreementState:
        """Return what the agreement is worth on a day; it is in force on its last one."""
        if self.date > day:
            return AgreementState.UPCOMING
        if self.until and self.until < day:
            return AgreementState.ENDED
        return AgreementState.IN_FORCE


def is_open(document: Any) -> bool:
    """Tell whether anybody who knows the address may open a file."""
    return not document.collection.get_view_restrictions().exists()
