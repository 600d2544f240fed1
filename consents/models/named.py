"""A person named on a page: only with a consent in force (152-ФЗ ст. 10.1)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class NamedWithConsent(models.Model):
    """A name and the consent that lets it be shown."""

    name = models.CharField(
        pgettext_lazy("of a person", "name"),
        max_length=150,
        blank=True,
        help_text=_("Shown only with a consent in force."),
    )
    consent = models.ForeignKey(
        "consents.ConsentRecord",
        verbose_name=_("consent"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        abstract = True

    @property
    def public_name(self) -> str:
        """The name where a consent in force lets it be shown, else nothing."""
        return self.name if self.name and self.consent and self.consent.is_valid() else ""
