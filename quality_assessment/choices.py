"""What code decides on: kinds of cycles, editions of the methodology, rules, states of measures."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class CycleKind(models.TextChoices):
    """By which right the assessment is made."""

    INDEPENDENT = "independent", _("independent assessment (article 95.2 of 273-FZ)")
    MUNICIPAL = "municipal", _("municipal assessment")
    EXAMINATION = "examination", _("examination of programmes")


class AssessedObject(models.TextChoices):
    """What is assessed."""

    ORGANISATIONS = "organisations", pgettext_lazy("assessed", "organisations")
    PROGRAMMES = "programmes", pgettext_lazy("assessed", "programmes")


class Edition(models.TextChoices):
    """Editions of the methodology; the codes are those of the calculator."""

    OLD_160 = "before-2018", _("until 2018, 160 points")
    ORDER_344N = "344n", _("Order 344n of 2018, first edition")
    ORDER_408N = "344n-408n", _("Order 344n as amended by 408n, from 05.10.2024")


class Rounding(models.TextChoices):
    """When figures are rounded, half up to two places."""

    EACH_STEP = "each_step", _("at each step, as operators do")
    AT_END = "at_end", _("only at the end")


class PlacesRule(models.TextChoices):
    """How places follow a shared one."""

    GAPS = "1224", _("1, 2, 2, 4")
    DENSE = "1223", _("1, 2, 2, 3")


class AbsentDisabled(models.TextChoices):
    """What criterion 3 is made of where no disabled person answered: never of a zero."""

    RENORMALISE = "renormalise", _("indicators 3.1 and 3.2 share the weight of 3.3 (3/7 and 4/7)")
    POINTS = "points", _("indicator 3.3 has points given by the methodology of the operator")


class ShareFormula(models.TextChoices):
    """How the shares of stand and site make indicators 1.1 and 1.3."""

    BY_EDITION = "", _("as the edition says")
    JOINT = "joint", _("one denominator for stand and site (first edition)")
    SEPARATE = "separate", _("stand and site each by its own denominator")


class PlaceShown(models.TextChoices):
    """Whose places stand in the public table."""

    COMPUTED = "computed", _("computed by the portal from the published totals")
    MUNICIPALITY = "municipality", _("published, in the municipality")
    REGION = "region", _("published, in the region")


class ExaminedBy(models.TextChoices):
    """Who examines programmes."""

    PUBLIC = "public", _("public examination")
    EXPERTS = "experts", _("expert examination")


class Verdict(models.TextChoices):
    """What an examination ends with."""

    RECOMMENDED = "recommended", pgettext_lazy("programme", "recommended")
    WITH_REMARKS = "with-remarks", pgettext_lazy("programme", "recommended with remarks")
    REFUSED = "refused", pgettext_lazy("programme", "not recommended")


class MeasureStatus(models.TextChoices):
    """How far a measure of the plan is; that it is late follows from its term."""

    PLANNED = "planned", pgettext_lazy("measure", "planned")
    STARTED = "started", pgettext_lazy("measure", "in progress")
    DONE = "done", pgettext_lazy("measure", "done")
    DROPPED = "dropped", pgettext_lazy("measure", "dropped")


class DataLicence(models.TextChoices):
    """By what licence open data are given: the address of its text."""

    CC_BY = "https://creativecommons.org/licenses/by/4.0/deed.ru", _("CC BY 4.0: name the source")
    CC0 = "https://creativecommons.org/publicdomain/zero/1.0/deed.ru", _("CC0 1.0: no conditions")
