"""Fixed values of programmes: what code decides on."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Distance(models.TextChoices):
    """Codes of the vocabulary «distance» that the portal decides on (ст. 16 273-ФЗ)."""

    NONE = "none", _("no distance learning")
    WITH = "with", _("with distance learning")
    ONLY = "only", _("only distance learning")


class Funding(models.TextChoices):
    """Codes of the vocabulary «funding» for which a family pays."""

    PAID = "paid", _("paid")
    PRIVATE = "private", _("paid, private")


class Delivery(models.TextChoices):
    """Codes of the vocabulary «delivery» that the portal decides on."""

    SESSION = "session", _("themed session")


class Enrolment(models.TextChoices):
    """Whether children are admitted."""

    OPEN = "open", _("Open")
    NEXT = "next", _("For the next module or year")
    CLOSED = "closed", _("Closed")


class NavigatorStatus(models.TextChoices):
    """What the regional Navigator says of the programme (Тверь 3.1.3)."""

    ABSENT = "absent", _("not entered")
    DRAFT = "draft", _("entered as a draft")
    PUBLISHED = "published", _("published")
    DIFFERS = "differs", _("published, differs from ours")


class Season(models.TextChoices):
    """When a seasonal school or a session takes place (Электросталь 3.7)."""

    AUTUMN = "autumn", _("autumn")
    WINTER = "winter", _("winter")
    SPRING = "spring", _("spring")
    SUMMER = "summer", _("summer")


class NetworkRole(models.TextChoices):
    """Who one is in a network programme (ст. 15 273-ФЗ)."""

    BASE = "base", _("base organisation")
    PARTICIPANT = "participant", _("participating organisation")
    RESOURCE = "resource", _("organisation with resources")


class Status(models.TextChoices):
    """Where a programme stands: names of the state dictionary; derived, never stored."""

    DRAFT = "initial", _("Draft")
    MODERATION = "moderating", _("In moderation")
    AWAITS_EDIT = "wait_for_editing", _("Waits for corrections")
    PUBLISHED = "published", _("Published")
    ARCHIVE = "archive", _("Archive")
