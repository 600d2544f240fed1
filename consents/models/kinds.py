"""Words that the code of consents decides on."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ConsentKind(models.TextChoices):
    """Purpose of a consent: one purpose, one text, one box (152-ФЗ ст. 9, 10.1, ГК ст. 152.1)."""

    PROCESSING = "processing", _("processing of personal data")
    DISTRIBUTION = "distribution", _("distribution of personal data")
    PHOTO = "photo", _("publication of a picture of a person")
    AUTHOR = "author", _("publication of an author's name")
    SPECIALIST = "specialist", _("publication of a specialist's data")
    WINNER = "winner", _("publication of a winner's name")
    FORM = "form", _("answer to a message from the portal's form")
    SUBSCRIPTION = "subscription", _("letters by subscription")


class GivenBy(models.TextChoices):
    """How a consent came to the centre."""

    PAPER = "paper", _("on paper")
    FORM = "form", _("by the portal's form")
    EMAIL = "e-mail", _("by e-mail")


class RequestStatus(models.TextChoices):
    """Where a request for withdrawal stands."""

    NEW = "new", _("new request")
    IN_WORK = "in-work", _("in work")
    DONE = "done", _("done, answered")
    REFUSED = "refused", _("refused with an explanation")


class State(models.TextChoices):
    """What a consent is worth today; derived from its days, never stored."""

    VALID = "valid", _("in force")
    EXPIRED = "expired", _("its term has passed")
    WITHDRAWN = "withdrawn", _("withdrawn")
