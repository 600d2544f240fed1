"""Groups, places and admission."""

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from programmes.choices import Enrolment

MOST = MaxValueValidator(10_000)


class EnrolmentPlaces(models.Model):
    """How many children, how many places are free and on what day, who may apply when."""

    group_min = models.PositiveSmallIntegerField(
        _("children in a group, from"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    group_max = models.PositiveSmallIntegerField(
        _("to"), null=True, blank=True, validators=[MinValueValidator(1), MOST]
    )
    groups = models.PositiveSmallIntegerField(_("number of groups"), null=True, blank=True)
    places = models.PositiveSmallIntegerField(
        _("places in all"), null=True, blank=True, validators=[MOST]
    )
    free_places = models.PositiveSmallIntegerField(
        _("free places"), null=True, blank=True, validators=[MOST]
    )
    places_on = models.DateField(
        _("places counted on"),
        null=True,
        blank=True,
        help_text=_("Parents see this date beside the number of free places."),
    )
    enrolment = models.CharField(
        _("admission"), max_length=10, choices=Enrolment.choices, default=Enrolment.CLOSED
    )
    orders_from = models.DateField(_("applications from"), null=True, blank=True)
    orders_to = models.DateField(
        _("applications to"),
        null=True,
        blank=True,
        help_text=_("After this day the admission is shown as closed."),
    )

    enrolment_panels = [
        MultiFieldPanel(
            [
                FieldPanel("enrolment"),
                FieldRowPanel([FieldPanel("orders_from"), FieldPanel("orders_to")]),
            ],
            heading=_("Admission"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("groups"), FieldPanel("group_min"), FieldPanel("group_max")]
                ),
                FieldRowPanel(
                    [FieldPanel("places"), FieldPanel("free_places"), FieldPanel("places_on")]
                ),
            ],
            heading=_("Groups and places"),
        ),
    ]

    class Meta:
        abstract = True

    def enrolment_on(self, day: date | None = None) -> Enrolment:
        """Return the admission as it stands on a day: its dates open and close it by themselves.

        A session that has begun admits nobody but in its own term of applications, one that is
        over admits nobody at all.
        """
        day = day or timezone.localdate()
        if self.enrolment == Enrolment.CLOSED or self._is_late(day):
            return Enrolment.CLOSED
        if self.orders_from:
            return Enrolment.NEXT if self.orders_from > day else Enrolment.OPEN
        return Enrolment(self.enrolment)

    def _is_late(self, day: date) -> bool:
        starts, ends = (getattr(self, name, None) for name in ("session_starts", "session_ends"))
        over = ends or starts
        if over and over < day:
            return True
        if self.orders_to:
            return self.orders_to < day
        return bool(starts and starts <= day)
