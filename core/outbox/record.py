"""Writing of outbox rows."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Action(models.TextChoices):
    """What happened to the thing."""

    SAVED = "saved", _("saved")
    MOVED = "moved", _("moved")
    DELETED = "deleted", _("deleted")


def record(instance: models.Model, action: Action) -> None:
    """Write the row that tells the worker of a change; call it inside the change's transaction."""
