"""Hours of a specialist that come every week."""

from django.db import models
from django.utils.formats import time_format
from django.utils.translation import gettext_lazy as _

from consultations import rules
from consultations.choices import Weekday
from consultations.models.offer import Offered
from consultations.querysets import HoursManager
from consultations.slots import Weekly
from core.models import Recorded


class ConsultationHours(Offered, Recorded):
    """A weekday with its hours, cut into consultations of one length (dictionary 2.12)."""

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    specialist = models.ForeignKey(
        "organisations.Specialist",
        verbose_name=_("specialist"),
        on_delete=models.CASCADE,
        related_name="consultation_hours",
    )
    weekday = models.PositiveSmallIntegerField(_("day of the week"), choices=Weekday)
    start = models.TimeField(_("from"))
    end = models.TimeField(_("till"))
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    objects = HoursManager()

    class Meta:
        verbose_name = _("hours of consultations")
        verbose_name_plural = _("hours of consultations")
        ordering = ["specialist", "weekday", "start"]
        indexes = [models.Index(fields=["site", "specialist"])]

    def __str__(self) -> str:
        """Name the hours without the person: this string goes to logs and histories."""
        hours = f"{time_format(self.start, 'H:i')}–{time_format(self.end, 'H:i')}"
        return f"{self.get_weekday_display()} {hours}"

    def clean(self) -> None:
        """Refuse what can be no hours, and hours that the specialist has already."""
        super().clean()
        rules.check_centre(self, "specialist")
        rules.check_span(self)
        rules.check_offer(self)
        rules.check_week(self)

    @property
    def weekly(self) -> Weekly:
        """The same for the computation of slots."""
        bounds = (self.valid_from, self.valid_until)
        return Weekly(self.weekday, self.start, self.end, self.offer, *bounds)
