"""Parts of a municipality."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import NamedByCentre


class District(NamedByCentre):
    """A part of the municipality by which organisations are found; centres name their own."""

    taken = _("Another district already has this address.")

    class Meta(NamedByCentre.Meta):
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        constraints = [
            models.UniqueConstraint(fields=["site", "name"], name="organisations_district_once"),
            models.UniqueConstraint(fields=["site", "slug"], name="organisations_district_address"),
        ]

    def clean(self) -> None:
        """Refuse a name as well that another district has."""
        self.name = " ".join(self.name.split())
        if self.others().filter(name__iexact=self.name).exists():
            raise ValidationError({"name": _("The centre already has this district.")})
        super().clean()
