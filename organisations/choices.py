"""Fixed values of the register of organisations."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Locality(models.TextChoices):
    """Where the organisation works; help for rural children is counted by it."""

    URBAN = "urban", _("town")
    RURAL = "rural", _("village")


class SystemRole(models.TextChoices):
    """Roles in the system that code decides on; their names are words of the vocabulary."""

    CENTRE_BASE = "moc-base", _("base of the centre")
    PARTNER = "partner", _("partner")
