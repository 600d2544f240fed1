"""What must hold of cycles, results and measures; each broken rule is said at its field."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from core.centres import site_of

from . import raw
from .calculation.older import NEW_SINCE, OLD, OLD_LARGEST
from .choices import (
    AbsentDisabled,
    AssessedObject,
    CycleKind,
    Edition,
    MeasureStatus,
    Verdict,
)
from .indicators import CODES

if TYPE_CHECKING:
    from .models import AssessmentCycle, FixMeasure, OrganisationResult, ProgrammeExamination

AMENDED_IN = 2024  # No. 408n is in force since 05.10.2024
HIGHEST = 100
POINTS = re.compile(r"\d{1,3}(\.\d{1,2})?")


def check_cycle(cycle: "AssessmentCycle") -> None:
    """Raise one ValidationError with the errors of all fields."""
    _raise(
        {
            "year": _twin(cycle),
            "edition": _wrong_edition(cycle),
            "object": _wrong_object(cycle),
            "survey_until": _ends_before_it_begins(cycle),
            "council_date": _protocol_without_date(cycle),
            "bus_gov_date": _bus_gov(cycle),
            "bus_gov_url": _needed_source(cycle),
            "questionnaire_url": _needless_questionnaire(cycle),
            "absent_points": _absent_points(cycle),
        }
    )


def check_result(result: "OrganisationResult") -> None:
    """Raise one ValidationError with the errors of all fields."""
    errors: dict[str, Any] = {
        "organisation": _foreign(result),
        "cycle": _of_programmes(result),
        "branch_name": _branch(result),
        "respondents": _more_than_recipients(result),
        "source_url": _no_source(result),
        "indicators": _indicators(result.indicators),
        "raw": _raw(result.raw),
    }
    _raise({**errors, **_too_high(result)})


def check_measure(measure: "FixMeasure") -> None:
    """Raise one ValidationError with the errors of all fields."""
    done = measure.status == MeasureStatus.DONE
    errors = {
        "organisation": _foreign(measure),
        "cycle": _foreign_cycle(measure),
        "done_on": "",
        "result": "",
    }
    if measure.done_on and measure.done_on > timezone.localdate():
        errors["done_on"] = _("This day has not come yet.")
    elif done and not measure.done_on:
        errors["done_on"] = _("Say when it was done.")
    elif measure.done_on and not done:
        errors["done_on"] = _("A measure has this date only when it is done: check its state.")
    if done and not measure.result.strip():
        errors["result"] = _("Say what was done: the editor and readers see it.")
    if measure.status == MeasureStatus.DROPPED and not measure.result.strip():
        errors["result"] = _("Say why the measure was dropped.")
    _raise(errors)


def check_examination(row: "ProgrammeExamination") -> None:
    """Raise one ValidationError with the errors of all fields."""
    errors = {"cycle": _foreign_cycle(row), "programme": "", "held_on": "", "highest": ""}
    if row.cycle_id and row.cycle.object != AssessedObject.PROGRAMMES:
        errors["cycle"] = _("Choose a cycle that assesses programmes.")
    if row.programme_id and row.site_id and site_of(row.programme) != row.site:
        errors["programme"] = _("Choose a programme of the same centre.")
    if row.held_on and row.held_on > timezone.localdate():
        errors["held_on"] = _("This day has not come yet.")
    if (row.points is None) != (row.highest is None):
        errors["highest"] = _("Give the points and out of how many, or neither.")
    elif row.points is not None and row.highest is not None and row.points > row.highest:
        errors["highest"] = _("There are more points than can be given.")
    if row.verdict == Verdict.WITH_REMARKS and not row.remarks.strip():
        errors["remarks"] = _("Say what the remarks are.")
    _raise(errors)


def maximum_of(code: str, is_old: bool) -> int:
    """Return the highest value of a criterion or, for "total", of the total."""
    if not is_old:
        return HIGHEST
    return int(OLD_LARGEST if code == "total" else OLD.maxima.get(code.upper(), 0))


def _raise(errors: dict[str, Any]) -> None:
    found = {field: message for field, message in errors.items() if message}
    if found:
        raise ValidationError(found)


def _twin(cycle: "AssessmentCycle") -> str:
    if not (cycle.site_id and cycle.year):
        return ""
    rows = type(cycle).objects.for_site(cycle.site_id)
    others = rows.twins_of(cycle.year, cycle.kind, cycle.object).exclude(pk=cycle.pk)
    if not others.exists():
        return ""
    return _("The centre already has such a cycle of this year: open it in the list.")


def _wrong_edition(cycle: "AssessmentCycle") -> str:
    year, edition = cycle.year, cycle.edition
    if not year:
        return ""
    if edition == Edition.OLD_160 and year >= NEW_SINCE:
        return _("The scale of 160 points was in use before 2018 only.")
    if edition != Edition.OLD_160 and year < NEW_SINCE:
        return _("Order No. 344n is of 2018: choose the scale of 160 points for earlier years.")
    if edition == Edition.ORDER_408N and year < AMENDED_IN:
        return _("The amendments of No. 408n are in force since 05.10.2024.")
    independent = cycle.kind == CycleKind.INDEPENDENT
    if independent and edition == Edition.ORDER_344N and year > AMENDED_IN:
        return _("Since 05.10.2024 the order is in force as amended by No. 408n.")
    return ""


def _wrong_object(cycle: "AssessmentCycle") -> str:
    programmes = cycle.object == AssessedObject.PROGRAMMES
    if cycle.kind == CycleKind.EXAMINATION and not programmes:
        return _("An examination is one of programmes.")
    if cycle.kind == CycleKind.INDEPENDENT and programmes:
        return _("The independent assessment by article 95.2 is one of organisations.")
    return ""


def _ends_before_it_begins(cycle: "AssessmentCycle") -> str:
    start, end = cycle.survey_from, cycle.survey_until
    return _("The survey ends before it begins.") if start and end and end < start else ""


def _protocol_without_date(cycle: "AssessmentCycle") -> str:
    if cycle.council_protocol and not cycle.council_date:
        return _("Give the date of the protocol.")
    return ""


def _bus_gov(cycle: "AssessmentCycle") -> str:
    if cycle.bus_gov_url and not cycle.bus_gov_date:
        return _("Say when the results were published there: readers see link and date.")
    if cycle.bus_gov_date and not cycle.bus_gov_url:
        return _("There is no link to bus.gov.ru for this date.")
    return ""


def _needed_source(cycle: "AssessmentCycle") -> str:
    """Keep the source that published figures lean on."""
    if cycle.has_source or not cycle.pk:
        return ""
    rows = cycle.results.filter(source_url="", source_document=None)
    if not any(each.has_published for each in rows):
        return ""
    return _("Published figures of the cycle have no other source: give its address or report.")


def _needless_questionnaire(cycle: "AssessmentCycle") -> str:
    if cycle.questionnaire_url and not cycle.survey_from:
        return _("Say when the survey begins: readers see the address during the survey.")
    return ""


def _absent_points(cycle: "AssessmentCycle") -> str:
    given = cycle.absent_disabled == AbsentDisabled.POINTS
    if given and not cycle.absent_points:
        return _("Say how many points the methodology gives: zero is not stored.")
    if not given and cycle.absent_points is not None:
        return _("Points are given only by the other rule: choose it or empty this field.")
    return ""


def _foreign(row: Any) -> str:
    if not row.organisation_id:
        return ""
    site = row.site_id or (row.cycle.site_id if row.cycle_id else None)
    if site and row.organisation.site_id != site:
        return _("Choose an organisation of the same centre.")
    return ""


def _foreign_cycle(measure: "FixMeasure | ProgrammeExamination") -> str:
    if measure.cycle_id and measure.site_id and measure.cycle.site_id != measure.site_id:
        return _("Choose a cycle of the same centre.")
    return ""


def _of_programmes(result: "OrganisationResult") -> str:
    if result.cycle_id and result.cycle.object == AssessedObject.PROGRAMMES:
        return _("This cycle assesses programmes, not organisations.")
    return ""


def _branch(result: "OrganisationResult") -> str:
    if result.branch_name and not result.is_branch:
        return _("Tick that this is a branch, or leave its name out.")
    return ""


def _more_than_recipients(result: "OrganisationResult") -> str:
    asked, all_of_them = result.respondents, result.recipients
    if asked is not None and all_of_them is not None and asked > all_of_them:
        return _("More answered than there are recipients of services.")
    return ""


def _no_source(result: "OrganisationResult") -> str:
    if not result.has_published or result.source_url or result.source_document_id:
        return ""
    if result.cycle_id and result.cycle.has_source:
        return ""
    return _("Every published figure has a source: give its address or file, here or in the cycle.")


def _too_high(result: "OrganisationResult") -> dict[str, str]:
    is_old = bool(result.cycle_id) and result.cycle.is_old
    found: dict[str, str] = {}
    for code, value in {**result.criteria, "total": result.total}.items():
        if value is None:
            continue
        highest = maximum_of(code, is_old)
        if value < 0:
            found[code] = _("A figure is not below zero.")
        elif code == "k5" and is_old:
            found[code] = _("The scale of 160 points has four criteria.")
        elif value > highest:
            found[code] = _("At most %(highest)s points.") % {"highest": highest}
    return found


def _indicators(values: Any) -> str:
    if not isinstance(values, dict) or set(values) - set(CODES):
        return _("Indicators are 1.1 to 5.3 without 2.2.")
    for code, value in values.items():
        if not is_points(value):
            return _("%(code)s: a number from 0 to 100.") % {"code": code}
    return ""


def is_points(value: Any) -> bool:
    """Tell whether a text is points of an indicator: 0 to 100, two decimals at most, no 8E+1."""
    text = str(value)
    return bool(POINTS.fullmatch(text)) and Decimal(text) <= HIGHEST


def _raw(values: Any) -> str:
    if not isinstance(values, dict) or set(values) - set(raw.NAMES):
        return _("There is a count here that the calculator does not know.")
    for name, label in raw.CHOICES:
        value = values.get(name, 0)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            return _("%(count)s: a whole number, not below zero.") % {"count": label}
    return ""
