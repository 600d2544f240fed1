"""The parts of the common template: headings with their fields, tables with their columns."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from practices_bank.word.building import Columns

STORY: list[tuple[Any, str]] = [
    (_("Problem"), "problem"),
    (pgettext_lazy("of a practice", "Goal"), "goal"),
    (_("Essence"), "essence"),
    (_("What did not work"), "failures"),
    (_("Conditions of replication"), "replication"),
]
STAGES: Columns = [
    (_("Stage"), "title", 4.5),
    (_("Term"), "term", 3.5),
    (_("Actions"), "actions", 9.0),
]
RESOURCES: Columns = [
    (_("Kind"), "kind", 4.5),
    (_("What is needed"), "what", 8.5),
    (_("How much"), "quantity", 4.0),
]
PARTNERS: Columns = [(_("Partner"), "name", 8.5), (_("Role"), "role", 8.5)]
INDICATORS: Columns = [
    (_("Indicator"), "name", 4.6),
    (_("Unit"), "unit", 1.6),
    (pgettext_lazy("figure", "Was"), "before", 1.7),
    (pgettext_lazy("figure", "Became"), "after", 1.7),
    (_("Period"), "period", 3.2),
    (_("Source of data"), "source", 4.2),
]
MATERIALS: Columns = [
    (_("Material"), "title", 5.0),
    (_("Kind"), "kind", 3.0),
    (_("Licence"), "licence", 3.0),
    (_("Address"), "address", 6.0),
]
ADOPTIONS: Columns = [
    (_("Organisation"), "organisation", 4.5),
    (_("Year"), "year", 1.5),
    (_("What was changed"), "adaptation", 5.5),
    (_("What has come of it"), "result", 5.5),
]
TABLES: list[tuple[Any, str, Columns]] = [
    (_("Stages"), "stages", STAGES),
    (pgettext_lazy("of a practice", "Resources"), "resources", RESOURCES),
    (_("Partners"), "partners", PARTNERS),
    (_("Measured results"), "indicators", INDICATORS),
    (_("Materials"), "materials", MATERIALS),
    (_("Where it is adopted"), "adoptions", ADOPTIONS),
]
