"""Representatives and the folders of their organisations."""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Site

from core.querysets import SiteQuerySet


class RepresentativeQuerySet(SiteQuerySet):
    """Representations as access and lists ask for them."""

    def valid(self, day: date | None = None) -> Self:
        """Return those that have begun and are not over."""
        day = day or timezone.localdate()
        lasts = Q(valid_until__isnull=True) | Q(valid_until__gte=day)
        return self.filter(lasts, valid_from__lte=day)


class Representative(models.Model):
    """A person who edits the card and the programmes of an organisation, and nothing else."""

    site = models.ForeignKey(
        Site, verbose_name=_("centre"), on_delete=models.CASCADE, related_name="+"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="representations",
    )
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="representatives",
    )
    valid_from = models.DateField(_("from"), default=timezone.localdate)
    valid_until = models.DateField(
        _("until"),
        null=True,
        blank=True,
        help_text=_("The last day, included. Empty: until somebody sets a day."),
    )

    objects = RepresentativeQuerySet.as_manager()

    class Meta:
        verbose_name = _("representative")
        verbose_name_plural = _("representatives")
        ordering = ["organisation", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "user"], name="organisations_representative_once"
            )
        ]

    def __str__(self) -> str:
        return _("Representative: %(organisation)s") % {"organisation": self.organisation}

    def clean(self) -> None:
        super().clean()
        if self.valid_until and self.valid_from and self.valid_until < self.valid_from:
            raise ValidationError({"valid_until": _("This day is before the first one.")})

    @property
    def is_valid(self) -> bool:
        """Whether the person represents the organisation today."""
        today = timezone.localdate()
        return self.valid_from <= today and (self.valid_until is None or today <= self.valid_until)


class OrganisationFolder(models.Model):
    """The collection of pictures and documents that the representatives bring."""

    organisation = models.OneToOneField(
        "organisations.Organisation", on_delete=models.CASCADE, related_name="folder"
    )
    collection = models.OneToOneField(Collection, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return str(self.organisation)


__all__: list[Any] = ["OrganisationFolder", "Representative"]
