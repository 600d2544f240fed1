"""Partners of a practice."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.models.row import Row


class PracticePartner(Row):
    """An organisation of the register or from outside, and what it does."""

    page = ParentalKey(
        "practices_bank.PracticePage", on_delete=models.CASCADE, related_name="partners"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="partner_in_practices",
    )
    outside_name = models.CharField(
        _("organisation outside the register"), max_length=250, blank=True
    )
    role = models.CharField(_("what it does"), max_length=300)

    panels = [
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("outside_name")]),
        FieldPanel("role"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return str(self.organisation) if self.organisation_id else self.outside_name

    def clean(self) -> None:
        """Name one organisation."""
        super().clean()
        if bool(self.organisation_id) == bool(self.outside_name):
            place = "outside_name" if self.organisation_id else "organisation"
            message = _("Choose an organisation of the register or name one from outside.")
            raise ValidationError({place: message})
