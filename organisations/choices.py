"""Fixed values of the register of organisations."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Locality(models.TextChoices):
    """Where the organisation works; help for rural children is counted by it."""

    URBAN = "urban", _("town")
    RURAL = "rural", _("village")


class SystemRole(models.TextChoices):
    """Roles in the system that code decides on; their names are words of the vocabulary."""

    CENTRE_BASE = "moc-base", _("base of the centre")
    PARTNER = "partner", _("partner")


class AgreementState(models.TextChoices):
    """What an agreement is worth on a day; derived from its dates, never stored."""

    UPCOMING = "upcoming", pgettext_lazy("agreement", "not in force yet")
    IN_FORCE = "in-force", _("in force")
    ENDED = "ended", _("ended")
