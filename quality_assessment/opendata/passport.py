"""The passport of a set of open data: what it is, whose, of what columns, how often renewed.

Names and order of the machine-readable passport are those of the methodical recommendations for
publishing open data (standard 3.0, `meta.csv` and the structure); terms are in
Russian, as they ask.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from core.models import CentreSettings
    from quality_assessment.models import AssessmentCycle

STANDARD = "http://opendata.gosmonitor.ru/standard/3.0"
NUMBERS = ("k1", "k2", "k3", "k4", "k5", "total", "computed")
COUNTS = ("year", "recipients", "respondents")

KINDS = {
    "string": pgettext_lazy("type of data", "text"),
    "integer": pgettext_lazy("type of data", "whole number"),
    "decimal": pgettext_lazy("type of data", "number"),
    "boolean": pgettext_lazy("type of data", "yes or no"),
}


@dataclass(frozen=True)
class Field:
    """A column of the set: its name in the file, what it is, of what type its values are."""

    name: str
    label: str
    kind: str

    @property
    def kind_text(self) -> str:
        """The type for people."""
        return str(KINDS[self.kind])


@dataclass(frozen=True)
class Passport:
    """One set: the results of one cycle; `url` is its page, `files` its addresses by format."""

    cycle: "AssessmentCycle"
    centre: "CentreSettings"
    url: str
    passport_url: str
    files: dict[str, str]
    fields: tuple[Field, ...]
    rows: int
    created: datetime
    modified: datetime
    change: str
    licence: tuple[str, str]

    @property
    def identifier(self) -> str:
        """The identity of the set: ИНН of the owner and the name of the set."""
        return f"{self.centre.inn or '0000000000'}-noko-{self.cycle.slug}"

    @property
    def title(self) -> str:
        """Its name."""
        return _("Results of the assessment of quality: %(cycle)s") % {"cycle": self.cycle}

    @property
    def description(self) -> str:
        """What is in it."""
        text = _(
            "Published criteria, totals, indicators and places of organisations, beside them what"
            " the portal counts. Methodology: %(edition)s."
        )
        return text % {"edition": self.cycle.get_edition_display()}

    @property
    def publisher(self) -> str:
        """Whose it is."""
        return self.centre.owner_name or self.centre.full_name

    @property
    def mail(self) -> str:
        """Where to ask."""
        return self.centre.email or self.centre.owner_email

    @property
    def version(self) -> str:
        """The version as the recommendations name it: «data-20251220T1000-structure-…»."""
        return f"{_stamp(self.modified)}-structure-{_stamp(self.created)}"

    def properties(self) -> Iterator[tuple[str, str]]:
        """Return the passport by the names of the recommendations, empty ones left out."""
        found = (
            ("standardversion", STANDARD),
            ("identifier", self.identifier),
            ("title", self.title),
            ("description", self.description),
            ("creator", self.publisher),
            ("created", _day(self.created)),
            ("modified", _day(self.modified)),
            ("subject", _("additional education, quality of conditions, independent assessment")),
            ("format", ", ".join(self.files)),
            ("provenance", self.change),
            ("periodicity", _("with every correction")),
            ("publishername", self.publisher),
            ("publisherphone", self.centre.phone),
            ("publishermbox", self.mail),
            ("licence", self.licence[1]),
            ("source", self.cycle.bus_gov_url),
            *((f"data-{self.version}.{kind}", url) for kind, url in self.files.items()),
            (f"structure-{_stamp(self.created)}", f"{self.passport_url}struktura-csv/"),
        )
        return ((name, value) for name, value in found if value)


def fields_of(columns: Iterable[Any]) -> tuple[Field, ...]:
    """Return the columns of a table as fields of the set."""
    return tuple(Field(each.key, str(each.label), _kind(each.key)) for each in columns)


def as_csv(passport: Passport) -> str:
    """Return the passport as the recommendations ask: «property,value»."""
    return _csv([("property", "value"), *passport.properties()])


def structure_csv(passport: Passport) -> str:
    """Return the structure: name of the field, what it is, its type."""
    heading = ("field name", "english description", "russian description", "format")
    rows = [(each.name, "", each.label, each.kind) for each in passport.fields]
    return _csv([heading, *rows])


def as_json(passport: Passport) -> dict[str, Any]:
    """Return the passport with its structure for programs."""
    return {
        **dict(passport.properties()),
        "rows": passport.rows,
        "structure": [
            {"name": each.name, "description": each.label, "format": each.kind}
            for each in passport.fields
        ],
    }


def _kind(key: str) -> str:
    if key in COUNTS:
        return "integer"
    if key == "branch":
        return "boolean"
    return "decimal" if key in NUMBERS or (key[:1] == "i" and key[1:2].isdigit()) else "string"


def _csv(rows: Iterable[tuple[str, ...]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerows(rows)
    return file.getvalue()


def _stamp(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%Y%m%dT%H%M}"


def _day(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%Y%m%d}"
