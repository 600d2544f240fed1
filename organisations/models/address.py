"""Where an organisation works."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable


class OrganisationAddress(Orderable):
    """An address written as people write it; coordinates only where somebody knows them."""

    organisation = ParentalKey(
        "organisations.Organisation", on_delete=models.CASCADE, related_name="addresses"
    )
    address = models.CharField(
        _("address"),
        max_length=300,
        help_text=_("As on a letter, for example: Primer, Obraztsovaya street, 5."),
    )
    note = models.CharField(
        _("what is there"),
        max_length=150,
        blank=True,
        help_text=_("For example: main building, workshops, sports hall."),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(-90)), MaxValueValidator(Decimal(90))],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(-180)), MaxValueValidator(Decimal(180))],
    )

    panels = [
        FieldPanel("address"),
        FieldPanel("note"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("address of an organisation")
        verbose_name_plural = _("addresses of organisations")

    def __str__(self) -> str:
        return f"{self.address} ({self.note})" if self.note else self.address

    def clean(self) -> None:
        """Refuse half a pair of coordinates."""
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: _("Give both coordinates or none.")})
