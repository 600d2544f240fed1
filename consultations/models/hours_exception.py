"""Days that differ from a specialist's week."""

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from consultations import rules
from consultations.choices import ExceptionKind
from consultations.models.offer import Offered
from consultations.slots import Extra, Off
from core.models import Recorded
from core.querysets import SiteQuerySet


class HoursException(Offered, Recorded):
    """Days or hours off, or additional hours of one day."""

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    specialist = models.ForeignKey(
        "organisations.Specialist",
        verbose_name=_("specialist"),
        on_delete=models.CASCADE,
        related_name="hours_exceptions",
    )
    kind = models.CharField(
        _("what differs"), max_length=10, choices=ExceptionKind, default=ExceptionKind.OFF
    )
    first_day = models.DateField(_("day"))
    last_day = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("For several days off. Additional hours are of one day."),
    )
    start = models.TimeField(
        _("from"), null=True, blank=True, help_text=_("Empty: the whole day is off.")
    )
    end = models.TimeField(_("till"), null=True, blank=True)

    objects = models.Manager.from_queryset(SiteQuerySet)()

    class Meta:
        verbose_name = _("exception of hours")
        verbose_name_plural = _("exceptions of hours")
        ordering = ["-first_day", "-pk"]
        indexes = [models.Index(fields=["site", "first_day"])]

    def __str__(self) -> str:
        """Name the days without the person: this string goes to logs and histories."""
        days = dict.fromkeys(filter(None, (self.first_day, self.last_day)))
        shown = "–".join(date_format(each, "d.m.Y") for each in days)
        return f"{shown}: {self.get_kind_display()}"

    def clean(self) -> None:
        """Refuse what lacks its hours, and a day off on which readers have booked."""
        super().clean()
        rules.check_centre(self, "specialist")
        rules.check_exception(self)

    @property
    def off(self) -> Off:
        """The same for the computation of slots."""
        return Off(self.first_day, self.last_day or self.first_day, self.start, self.end)

    @property
    def extra(self) -> Extra:
        """The same for the computation of slots; only of additional hours."""
        if self.start is None or self.end is None:
            raise ValueError("additional hours without hours")
        return Extra(self.first_day, self.start, self.end, self.offer)
