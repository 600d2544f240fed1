"""What may happen to a thing."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Action(models.TextChoices):
    """What happened to the thing."""

    SAVED = "saved", _("saved")
    MOVED = "moved", _("moved")
    DELETED = "deleted", _("deleted")
