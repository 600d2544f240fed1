"""Words for what the calculator says in codes."""

from collections.abc import Callable
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from exchange import words
from exchange.parsing import TableError

from .calculation import Note, Problem, Reason, Rounding, Verdict
from .choices import Edition
from .raw import LABELS
from .results.counts_file import JsonError
from .results.published import Flaw

Words = dict[str, str | Promise]

FIELDS: Words = {
    **LABELS,
    "absent_points": gettext_lazy("Points where no disabled were asked"),
    "edition": gettext_lazy("Edition of the methodology"),
}
PROBLEMS: Words = {
    "negative": gettext_lazy("“%(field)s”: %(value)s is less than zero."),
    "not_whole": gettext_lazy("“%(field)s”: “%(value)s” is no whole number."),
    "zero": gettext_lazy("“%(field)s” is 0: a share of nothing cannot be computed."),
    "above": gettext_lazy("“%(field)s”: %(value)s is more than “%(of)s” (%(limit)s)."),
    "out_of_range": gettext_lazy("“%(field)s”: %(value)s is not between %(low)s and %(high)s."),
    "unknown_edition": gettext_lazy("There is no edition “%(value)s”; there are: %(of)s."),
    "no_counts": gettext_lazy(
        "The edition “%(value)s” has no indicators: its total is the sum of four criteria."
    ),
    "surplus": gettext_lazy(
        "“%(field)s”: %(value)s, though the methodology names %(limit)s; the points are capped."
    ),
    "missing": gettext_lazy("“%(field)s” is not given."),
    "only_counts": gettext_lazy(
        "The edition “%(value)s” needs raw counts or indicators, not ready criteria."
    ),
}
TABLES: Words = {
    "no_rows": gettext_lazy("The table has no rows below the names of its columns."),
    "open_quote": gettext_lazy(
        "Row %(row)s has a quotation mark that is not closed: it swallows the rows below."
    ),
}
CELLS: Words = {"no_year": gettext_lazy("“%(text)s” is no year.")}
JSON: Words = {
    "not_json": gettext_lazy("The file is no JSON: line %(line)d, character %(column)d."),
    "no_counts": gettext_lazy(
        "The file has no organisations: an object with counts or a list of such objects is needed."
    ),
    "not_object": gettext_lazy("“%(key)s” has to be an object with names and numbers."),
    "unknown_key": gettext_lazy("There is no key “%(key)s”; the nearest one is “%(nearest)s”."),
    "unknown": gettext_lazy("There is no key “%(key)s”."),
    "twice": gettext_lazy("The key “%(key)s” stands twice."),
    "no_number": gettext_lazy("“%(key)s”: “%(value)s” is no number."),
    "counts_and_figures": gettext_lazy(
        "An organisation has either counts, or ready indicators, or criteria."
    ),
}
NOTES: dict[Note, str | Promise] = {
    Note.MISSING: gettext_lazy("not enough data"),
    Note.UNDEFINED: gettext_lazy("nobody could be asked, the weight goes to the others"),
    Note.ASSIGNED: gettext_lazy("nobody could be asked, points of the methodology"),
    Note.READY: gettext_lazy("given ready"),
}
ROUNDINGS: dict[Rounding, str | Promise] = {
    Rounding.EACH_STEP: gettext_lazy("rounding at each step"),
    Rounding.AT_END: gettext_lazy("rounding only at the end"),
}
EDITIONS: Words = dict(Edition.choices)
VERDICTS: dict[Verdict, str | Promise] = {
    Verdict.OLD: pgettext_lazy("verdict", "old methodology"),
    Verdict.INCOMPLETE: pgettext_lazy("verdict", "incomplete data"),
    Verdict.EXACT: pgettext_lazy("verdict", "exact"),
    Verdict.ROUNDING: pgettext_lazy("verdict", "within rounding"),
    Verdict.DIFFERS: pgettext_lazy("verdict", "differs"),
}
REASONS: dict[Reason, str | Promise] = {
    Reason.MISSING_CRITERION: gettext_lazy("one of the criteria is missing"),
    Reason.MEAN_OF_ROUNDED: gettext_lazy("rounded at another step of the calculation"),
    Reason.CUT: gettext_lazy("decimals were cut off, not rounded"),
    Reason.ROUNDING: gettext_lazy("rounding of the published figures"),
    Reason.SUM: gettext_lazy("the criteria were added up"),
    Reason.OTHER_DATA: gettext_lazy("the published criteria come from other data"),
    Reason.UNKNOWN: gettext_lazy("no reason was found"),
}


def of_problem(problem: Problem, naming: Callable[[str], str] | None = None) -> str:
    """Return a sentence about a problem; `naming` says fields otherwise than in words."""
    named = naming or label
    values: dict[str, Any] = {"field": named(problem.field), **problem.values}
    of = values.get("of")
    values["of"] = named(of) if isinstance(of, str) else ", ".join(map(str, of or ()))
    return str(PROBLEMS[problem.code]) % values


def of_table(error: TableError) -> str:
    """Return why a table is not taken."""
    if error.code in TABLES:
        return str(TABLES[error.code]) % error.values
    return words.of_file(error)


def of_json(error: JsonError) -> str:
    """Return why a file of counts is not taken."""
    code = error.code if error.values.get("nearest", True) else "unknown"
    return str(JSON[code]) % error.values


def of_flaw(flaw: Flaw) -> str:
    """Return what is wrong with a cell, with its row and heading."""
    own = CELLS.get(flaw.error.code)
    message = str(own) % flaw.error.values if own else words.of_cell(flaw.error)
    return in_row(flaw.row, f"{_quoted(flaw.heading)}: {message}")


def in_row(number: int, message: str) -> str:
    """Return a message with the row that it is about."""
    return _("Row %(number)d: %(message)s") % {"number": number, "message": message}


def _quoted(text: str) -> str:
    return _("“%(text)s”") % {"text": text}


def label(field: str) -> str:
    """Return the name of a count in words; codes of indicators and criteria are names already."""
    if field == "total":
        return pgettext("figure", "Total")
    return str(FIELDS[field]) if field in FIELDS else field
