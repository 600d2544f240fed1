"""Words that the code of questions decides on."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """Where a question stands."""

    NEW = "new", _("new question")
    IN_WORK = "in-work", _("with a methodist")
    ANSWERED = "answered", _("answered")
    REFUSED = "refused", _("closed with an explanation")


class Event(models.TextChoices):
    """What happened to a question; readers see the days of some."""

    RECEIVED = "received", _("The question was received")
    TAKEN = "taken", _("With a methodist")
    HANDED_OVER = "handed-over", _("Handed over to a colleague")
    ANSWERED = "answered", _("The answer is ready")
    REFUSED = "refused", _("Closed with an explanation")
    RATED = "rated", _("The answer was rated")


class Helped(models.TextChoices):
    """What the person says of the answer."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


CLOSED = (Status.ANSWERED, Status.REFUSED)
