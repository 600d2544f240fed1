"""Measured results of a practice."""

from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.models.row import Row


class PracticeIndicator(Row):
    """A figure before and after: it makes results comparable."""

    page = ParentalKey(
        "practices_bank.PracticePage", on_delete=models.CASCADE, related_name="indicators"
    )
    name = models.CharField(_("indicator"), max_length=200)
    unit = models.CharField(
        _("unit"), max_length=40, blank=True, help_text=_("For example: %, children, points.")
    )
    before = models.DecimalField(_("was"), max_digits=12, decimal_places=2, null=True, blank=True)
    after = models.DecimalField(_("became"), max_digits=12, decimal_places=2)
    period = models.CharField(
        _("period"), max_length=120, help_text=_("For example: school year 2024/25.")
    )
    source = models.CharField(
        _("source of data"), max_length=200, help_text=_("For example: register of attendance.")
    )
    note = models.CharField(_("explanation"), max_length=250, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("unit")]),
        FieldRowPanel([FieldPanel("before"), FieldPanel("after")]),
        FieldRowPanel([FieldPanel("period"), FieldPanel("source")]),
        FieldPanel("note"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("measured result")
        verbose_name_plural = _("measured results")

    @property
    def is_measured(self) -> bool:
        """Whether there is something to compare with."""
        return self.before is not None and self.after is not None

    @property
    def change(self) -> Decimal | None:
        """How much more it has become; None where there is nothing to compare with."""
        return self.after - self.before if self.is_measured else None
