"""`manage.py noko_calculate FILE.json`: figures of organisations from raw counts, with steps."""

import json
from argparse import ArgumentParser
from typing import Any

from django.utils.translation import gettext as _

from quality_assessment import messages
from quality_assessment.calculation import (
    ImpossibleError,
    Method,
    Problem,
    RawCounts,
    Result,
    calculate,
    from_indicators,
    old_total,
)
from quality_assessment.calculation.editions import Total
from quality_assessment.management.file_command import BAD_FILE, FileCommand
from quality_assessment.results.counts_file import (
    SETTINGS,
    CountsFile,
    Given,
    JsonError,
    read_counts,
)
from quality_assessment.results.method_settings import SettingError, method_of
from quality_assessment.results.report import Computed, as_data, as_lines


class Command(FileCommand):
    """A report for people, or JSON; places where there are three organisations or more.

    Status 2 for what cannot be, then nothing is printed, and for counts that are not given: what
    can be computed without them is printed, and they are named on the standard error.
    """

    help = "Compute results of the independent assessment of quality from raw counts (JSON)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, the form of the answer, settings that are stronger than those of the file."""
        super().add_arguments(parser)
        parser.add_argument("--json", action="store_true")
        for name in SETTINGS:
            parser.add_argument(f"--{name.replace('_', '-')}", default=None)

    def work(self, options: dict[str, Any]) -> None:
        """Print what was computed."""
        found = self._read(options)
        method = self._method({**found.settings, **_said(options)})
        rows, complaints = [], []
        for number, given in enumerate(found.organisations, 1):
            title = given.name or given.id or _("Organisation %(number)d") % {"number": number}
            try:
                rows.append(_computed(given, title, method))
            except ImpossibleError as error:
                complaints += [f"{title}: {_worded(each)}" for each in error.problems]
        for text in complaints:
            self.complain(text)
        if complaints:
            raise SystemExit(BAD_FILE)
        self._print(method, rows, as_json=options["json"])
        self._name_gaps(rows)

    def _read(self, options: dict[str, Any]) -> CountsFile:
        try:
            return read_counts(self.content_of(options["file"]).getvalue())
        except JsonError as error:
            self.refuse(messages.of_json(error))

    def _method(self, settings: dict[str, Any]) -> Method:
        try:
            return method_of(settings)
        except SettingError as error:
            self.refuse(
                _("“%(key)s” cannot be “%(value)s”; there are: %(known)s.")
                % {"key": error.key, "value": error.value, "known": ", ".join(error.known)}
            )
        except ImpossibleError as error:
            self.refuse(" ".join(map(messages.of_problem, error.problems)))

    def _print(self, method: Method, rows: list[Computed], *, as_json: bool) -> None:
        if as_json:
            text = json.dumps(as_data(method, rows), ensure_ascii=False, indent=2)
            self.stdout.write(text)
            return
        for line in as_lines(method, rows):
            self.stdout.write(line)

    def _name_gaps(self, rows: list[Computed]) -> None:
        gaps = False
        for row in rows:
            for notice in row.result.notices if row.result else ():
                self.complain(f"{row.title}: {_worded(notice)}")
            if row.total is None:
                gaps = True
                missing = row.result.missing if row.result else _criteria_missing(row)
                names = "; ".join(map(_named, missing))
                self.complain(
                    _("%(title)s: not given: %(names)s.")
                    % {
                        "title": row.title,
                        "names": names,
                    }
                )
        if gaps:
            raise SystemExit(BAD_FILE)


def _said(options: dict[str, Any]) -> dict[str, Any]:
    return {name: options[name] for name in SETTINGS if options.get(name) is not None}


def _computed(given: Given, title: str, method: Method) -> Computed:
    if method.edition.total == Total.SUM:
        if given.criteria is None:
            raise ImpossibleError([Problem("no_counts", "edition", {"value": method.code})])
        return Computed(given, title, old_total(given.criteria))
    if given.criteria is not None:
        raise ImpossibleError([Problem("only_counts", "criteria", {"value": method.code})])
    result = _result(given, method)
    return Computed(given, title, result.total.value, result)


def _result(given: Given, method: Method) -> Result:
    if given.indicators is not None:
        return from_indicators(given.indicators, method, no_disabled=given.no_disabled)
    return calculate(given.counts or RawCounts(), method)


def _criteria_missing(row: Computed) -> list[str]:
    known = row.given.criteria or {}
    return [code for code in ("K1", "K2", "K3", "K4") if known.get(code) is None]


def _worded(problem: Problem) -> str:
    return messages.of_problem(problem, _named)


def _named(field: str) -> str:
    """Return the key of the file with its meaning."""
    return f"{field} ({messages.label(field)})" if field in messages.FIELDS else field
