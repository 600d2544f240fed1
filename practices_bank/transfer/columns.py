"""Columns that the table for the regional centre may have, and how a centre orders them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core import ages
from practices_bank.bank import wording
from practices_bank.choices import Evidence
from practices_bank.page.reviewed import reviewed

AS_OTHERWISE = "="


@dataclass(frozen=True)
class TableColumn:
    """A heading and how a practice, loaded with its rows, fills the column."""

    title: Any
    value: Callable[[Any], Any]
    is_usual: bool = True


def _programmes(page: Any) -> str:
    return "; ".join(each.title for each in page.programmes.all())


def _partners(page: Any) -> str:
    return "; ".join(str(each) for each in page.partners.all())


def _measured(page: Any) -> str:
    return "; ".join(_change(each) for each in page.indicators.all() if each.is_measured)


def _change(row: Any) -> str:
    before, after = wording.figure(row.before), wording.figure(row.after)
    return f"{row.name}: {before} → {after} {row.unit}".strip()


COLUMNS: dict[str, TableColumn] = {
    "title": TableColumn(_("Practice"), lambda page: page.title),
    "organisation": TableColumn(_("Organisation"), wording.owner),
    "kind": TableColumn(_("Kind"), wording.kind),
    "directions": TableColumn(
        _("All directions"), lambda page: wording.listed(page.directions.all()), is_usual=False
    ),
    "levels": TableColumn(_("Levels"), lambda page: wording.listed(page.levels.all())),
    "ages": TableColumn(_("Age"), lambda page: ages.in_words(page.age_from, page.age_to)),
    "target": TableColumn(
        _("Target groups"), lambda page: wording.listed(page.target_groups.all())
    ),
    "distance": TableColumn(_("Distance learning"), lambda page: page.uses_distance, False),
    "lead": TableColumn(_("Annotation"), lambda page: page.lead),
    "goal": TableColumn(_("Goal"), lambda page: page.goal, is_usual=False),
    "measured": TableColumn(_("Measured results"), _measured),
    "evidence": TableColumn(_("Evidence"), lambda page: Evidence(page.evidence).label),
    "reviewed": TableColumn(
        _("Expert review"), lambda page: reviewed(page, points=False), is_usual=False
    ),
    "adopted": TableColumn(_("Adopted by organisations"), lambda page: page.adopted),
    "partners": TableColumn(_("Partners"), _partners, is_usual=False),
    "programmes": TableColumn(_("Programmes"), _programmes, is_usual=False),
    "started": TableColumn(_("In use since"), lambda page: page.started_year, is_usual=False),
    "described": TableColumn(_("Year of the description"), lambda page: page.described_year),
    "contact": TableColumn(
        _("Whom to ask"),
        lambda page: ", ".join(filter(None, [page.contact_name, page.contact_phone])),
        is_usual=False,
    ),
    "url": TableColumn(_("Address on the portal"), lambda page: page.full_url),
    "folder": TableColumn(_("Folder of the package"), lambda page: page.package_folder),
}


def default_columns() -> str:
    """Return the usual table as the setting keeps it: headings, one per line."""
    with override(settings.LANGUAGE_CODE):
        return "\n".join(str(each.title) for each in COLUMNS.values() if each.is_usual)


def chosen(text: str) -> list[tuple[str, TableColumn]]:
    """Return headings and columns in the order of a setting; what is unknown is left out."""
    known = _known()
    found = []
    for name, heading in _lines(text):
        if column := known.get(name.casefold()):
            found.append((heading or name, column))
    return found


def unknown(text: str) -> list[str]:
    """Return the names of a setting that mean no column."""
    known = _known()
    return [name for name, _heading in _lines(text) if name.casefold() not in known]


def names() -> list[str]:
    """Return the names of all columns as the setting takes them."""
    with override(settings.LANGUAGE_CODE):
        return [str(each.title) for each in COLUMNS.values()]


def _known() -> dict[str, TableColumn]:
    return dict(zip((name.casefold() for name in names()), COLUMNS.values(), strict=True))


def _lines(text: str) -> list[tuple[str, str]]:
    lines = (line.partition(AS_OTHERWISE) for line in text.splitlines() if line.strip())
    return [(name.strip(), heading.strip()) for name, _sign, heading in lines]
