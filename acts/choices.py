"""Fixed values of the register of acts."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ActKind(models.TextChoices):
    """Kinds of acts, from the highest force down."""

    LAW = "law", _("law")
    EDICT = "edict", _("edict")
    RESOLUTION = "resolution", _("resolution")
    DIRECTIVE = "directive", _("directive")
    ORDER = "order", pgettext_lazy("act", "order")
    REGULATION = "regulation", _("regulation")
    AGREEMENT = "agreement", _("agreement")
    PLAN = "plan", _("plan")
    LETTER = "letter", _("letter")
    GUIDELINES = "guidelines", _("guidelines")
    OTHER = "other", _("another document")


class ActLevel(models.TextChoices):
    """Whose act it is."""

    FEDERAL = "federal", _("federal")
    REGIONAL = "regional", _("regional")
    MUNICIPAL = "municipal", _("municipal")
    LOCAL = "local", _("of the institution")


class ActStatus(models.TextChoices):
    """Whether the act is in force."""

    IN_FORCE = "in-force", _("in force")
    AMENDED = "amended", _("in force, amended")
    NOT_YET = "not-yet", _("not in force yet")
    SUSPENDED = "suspended", _("suspended")
    REPEALED = "repealed", _("no longer in force")


class ActRole(models.TextChoices):
    """Acts that the portal shows at a place of their own."""

    REGULATION = "regulation", _("Regulation of the centre")


class ActTopic(models.TextChoices):
    """Section of the portal that works by the act, in the order of the list."""

    ABOUT = "about", _("About the centre")
    PROGRAMMES = "programmes", _("Programmes")
    NETWORK = "network", _("Network programmes")
    PRACTICES = "practices", _("Bank of practices")
    QUALITY = "quality", _("Quality assessment")
    METHODOLOGY = "methodology", _("Methodology")
    EVENTS = "events", _("Events")
    NEWS = "news", _("News")
    FUNDING = "funding", _("Personified funding")
