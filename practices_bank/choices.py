"""Fixed values of practices: what code decides on."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What is described (Тверь 2.2.3, 3.1.6; Электросталь 2.2-8, 3.13)."""

    PRACTICE = "practice", _("Practice")
    NETWORK_MODEL = "network-model", _("Model of network interaction")
    ACCESS_MODEL = "access-model", _("Model of equal access")
    STANDARD_MODEL = "standard-model", _("Standard model of development")
    PILOT = "pilot", _("Pilot project")


STAGED = (Kind.STANDARD_MODEL, Kind.PILOT)


class Stage(models.TextChoices):
    """How far a standard model or a pilot project has come (Электросталь 3.13)."""

    DEVELOPED = "developed", _("developed")
    TRIAL = "trial", _("on trial")
    INTRODUCED = "introduced", _("introduced")


class Evidence(models.IntegerChoices):
    """How sure it is that the practice works; each step wants more than the one below."""

    DESCRIPTION = 1, _("Description of experience")
    MEASURED = 2, _("Data “before and after”")
    INTERNAL = 3, _("Internal assessment")
    EXTERNAL = 4, _("External assessment")
    REPRODUCED = 5, _("Reproduced by another organisation")


# the last step is not claimed: it follows from what other organisations have confirmed
CLAIMED = tuple(each for each in Evidence.choices if each[0] != Evidence.REPRODUCED)


class Source(models.TextChoices):
    """Where the practice comes from (Электросталь 3.3)."""

    MUNICIPAL = "municipal", _("Municipal")
    REGIONAL = "regional", _("Regional")
    OTHER_REGION = "other-region", _("Another region of Russia")


class CallState(models.TextChoices):
    """Where a call for practices stands; derived from its dates and results."""

    ANNOUNCED = "announced", _("announced")
    OPEN = "open", _("practices are taken")
    CLOSED = "closed", _("being judged")
    OVER = "over", _("results are published")


class Outcome(models.TextChoices):
    """How a round of reviews ended."""

    RECOMMENDED = "recommended", _("recommended")
    RETURNED = "returned", _("returned with the experts' remarks")
    DISMISSED = "dismissed", _("returned by the editor without a review")
    REFUSED = "refused", _("refused by the centre")


class Proposal(models.TextChoices):
    """What an expert proposes to the commission."""

    RECOMMEND = "recommend", _("Recommend for the bank")
    REVISE = "revise", _("Return for revision")
    REFUSE = "refuse", _("Refuse")


class Release(models.TextChoices):
    """Why an expert does not judge any more."""

    CONFLICT = "conflict", _("conflict of interest")
    REPLACED = "replaced", _("replaced by the editor")


class Status(models.TextChoices):
    """Where a practice stands on its way; derived, never stored."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    REVIEW = "review", _("Under expert review")
    RECOMMENDED = "recommended", _("Recommended by experts")
    RETURNED = "returned", _("Returned for revision")
    REFUSED = "refused", _("Refused")
    PUBLISHED = "published", _("Published")
    ARCHIVE = "archive", _("In the archive")


class PackageState(models.TextChoices):
    """How far the package for the regional centre has come."""

    WAITING = "waiting", _("waits to be made")
    MAKING = "making", _("is being made")
    READY = "ready", _("sent")
    FAILED = "failed", _("failed")


class Answer(models.TextChoices):
    """What the regional centre did with a practice (dictionary 2.1, «Передача в РМЦ»)."""

    SENT = "sent", _("handed over")
    ACCEPTED = "accepted", _("accepted")
    RETURNED = "returned", _("sent back")
    INCLUDED = "included", _("included in the regional bank")


class ReceivedState(models.TextChoices):
    """How far a package of another centre has come."""

    CHECKING = "checking", _("is being checked")
    CHECKED = "checked", _("waits for confirmation")
    REFUSED = "refused", _("cannot be accepted")
    WRITING = "writing", _("is being written")
    DONE = "done", _("accepted")
    FAILED = "failed", _("failed")


class ReceivedKind(models.TextChoices):
    """What a practice of a package is for this bank."""

    NEW = "new", _("new")
    CHANGED = "changed", _("changed")
    KNOWN = "known", _("in the bank already")
    FAULTY = "faulty", _("with errors")
