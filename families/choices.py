"""What code decides on: whom a measure supports, whether it takes applications, the wording."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Supported(models.TextChoices):
    """Whom a measure supports: each section shows its own."""

    GIFTED = "gifted", _("gifted children")
    SPECIAL = "special", _("children with special educational needs")


class Applications(models.TextChoices):
    """Whether applications are taken today; derived from the dates."""

    OPEN = "open", _("taken now")
    NEXT = "next", _("will be taken")
    CLOSED = "closed", _("not taken")
    ALWAYS = "always", _("taken all year round")


class Certificate(models.TextChoices):
    """What the certificate of the municipality is (Электросталь 2.2-3; a setting, K)."""

    PERSONAL = "pfdo", _("certificate of personified funding")
    SOCIAL = "social", _("social certificate")
