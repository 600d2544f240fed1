"""Words that the code of consultations decides on."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Format(models.TextChoices):
    """How a specialist and a reader meet."""

    IN_PERSON = "in-person", pgettext_lazy("consultation", "in person")
    VIDEO = "video", pgettext_lazy("consultation", "by video")
    PHONE = "phone", pgettext_lazy("consultation", "by phone")


class Weekday(models.IntegerChoices):
    """Days of a week, as `date.weekday` counts them."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class ExceptionKind(models.TextChoices):
    """How a day differs from the week."""

    OFF = "off", _("no consultations")
    EXTRA = "extra", _("additional hours")


class Status(models.TextChoices):
    """Where a booking stands."""

    BOOKED = "booked", pgettext_lazy("consultation", "booked")
    CANCELLED = "cancelled", pgettext_lazy("consultation", "cancelled")
    CAME = "came", pgettext_lazy("consultation", "took place")
    NO_SHOW = "no-show", pgettext_lazy("consultation", "nobody came")


class CancelledBy(models.TextChoices):
    """Who has cancelled."""

    READER = "reader", _("the reader")
    CENTRE = "centre", _("the centre")
