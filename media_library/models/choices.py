"""What code decides on about files."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Accessibility(models.TextChoices):
    """Whether a screen reader can read the file (ПП РФ 102, ГОСТ Р 52872); readers see it."""

    UNKNOWN = "unknown", _("not checked")
    ACCESSIBLE = "accessible", _("accessible file")
    PARTLY = "partly", _("partly accessible file")
    SCAN = "scan", _("scan without text")


class ReadingState(models.TextChoices):
    """How far the reading of a file has come."""

    WAITING = "waiting", _("waits to be read")
    DONE = "done", _("read")
    EMPTY = "empty", _("has no text")
    FAILED = "failed", _("could not be read")
    SKIPPED = "skipped", _("not read: a file of this kind")


class ScanState(models.TextChoices):
    """What the antivirus says of a file."""

    UNSEEN = "unseen", _("not checked by the antivirus")
    CLEAN = "clean", _("clean")
    INFECTED = "infected", _("infected, closed to readers")
