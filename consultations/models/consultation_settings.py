"""Terms of bookings, set by each centre."""

from datetime import timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="calendar-alt")
class ConsultationSettings(BaseSiteSetting):
    """How early and how late one books, how much, how long it is kept (152-ФЗ ст. 5 ч. 7)."""

    notice_hours = models.PositiveSmallIntegerField(
        _("book not later than, hours before"),
        default=12,
        validators=[MaxValueValidator(240)],
    )
    horizon_days = models.PositiveSmallIntegerField(
        _("book not earlier than, days before"),
        default=28,
        validators=[MinValueValidator(1), MaxValueValidator(180)],
    )
    most_bookings = models.PositiveSmallIntegerField(
        _("bookings of one address at a time"),
        default=2,
        validators=[MinValueValidator(1), MaxValueValidator(20)],
        help_text=_("So many consultations that are still to come."),
    )
    keep_days = models.PositiveSmallIntegerField(
        _("keep the name and the address of the reader, days"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
        help_text=_("Counted from the consultation; afterwards only figures stay."),
    )

    panels = [
        FieldPanel("notice_hours"),
        FieldPanel("horizon_days"),
        FieldPanel("most_bookings"),
        FieldPanel("keep_days"),
    ]

    class Meta:
        verbose_name = _("booking of consultations")

    @property
    def notice(self) -> timedelta:
        """The shortest time between a booking and its consultation."""
        return timedelta(hours=self.notice_hours)
