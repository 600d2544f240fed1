"""The grid of a cycle: what was typed, what is wrong with it, what is to be saved.

Either everything is saved or nothing, and nothing that was typed is lost.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from quality_assessment.calculation import Problem
from quality_assessment.columns import GridColumn
from quality_assessment.computing import compute
from quality_assessment.messages import of_problem
from quality_assessment.models import AssessmentCycle, OrganisationResult
from quality_assessment.rules import check_result


@dataclass
class Cell:
    """A cell with its error."""

    column: GridColumn
    name: str
    value: str
    error: str = ""


@dataclass
class Line:
    """A row of the grid; `mark` tells whether somebody else has changed it meanwhile."""

    row: OrganisationResult
    cells: list[Cell]
    mark: str
    errors: list[str] = field(default_factory=list)

    @property
    def is_wrong(self) -> bool:
        """Whether anything in it has an error."""
        return bool(self.errors) or any(each.error for each in self.cells)


class Grid:
    """Rows by columns; with `data` of a form it reads and checks them."""

    def __init__(
        self,
        cycle: AssessmentCycle,
        rows: Iterable[OrganisationResult],
        columns: Sequence[GridColumn],
        data: Mapping[str, str] | None = None,
    ) -> None:
        self.cycle, self.columns, self.data = cycle, columns, data
        self.changed: list[OrganisationResult] = []
        self.lines = [self._line(row) for row in rows]

    @property
    def wrong(self) -> int:
        """Number of rows with errors."""
        return sum(each.is_wrong for each in self.lines)

    def _line(self, row: OrganisationResult) -> Line:
        mark = mark_of(row, self.columns)
        if self.data is None or f"{row.pk}-mark" not in self.data:
            return Line(row, [self._cell(row, each) for each in self.columns], mark)
        line = Line(row, [], mark)
        new = copy(row)
        for column in self.columns:
            line.cells.append(self._read(new, column))
        if mark_of(new, self.columns) == mark and not line.is_wrong:
            return line
        if self.data[f"{row.pk}-mark"] != mark:
            line.errors.append(_("Somebody has changed this row meanwhile: look and save again."))
        elif not line.is_wrong:
            self._check(line, new)
        if not line.is_wrong:
            self.changed.append(new)
        return line

    def _cell(self, row: OrganisationResult, column: GridColumn) -> Cell:
        return Cell(column, f"{row.pk}-{column.key}", column.shown(row))

    def _read(self, row: OrganisationResult, column: GridColumn) -> Cell:
        cell = self._cell(row, column)
        cell.value = (self.data or {}).get(cell.name, cell.value)
        try:
            column.put(row, column.read(cell.value))
        except ValidationError as error:
            cell.error = " ".join(error.messages)
        return cell

    def _check(self, line: Line, new: OrganisationResult) -> None:
        # the newest version of the cycle decides, which may not be published yet
        new.cycle = self.cycle
        try:
            check_result(new)
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                self._say(line, name, " ".join(messages))
        new.computed = compute(new, self.cycle)
        for each in new.computed["problems"]:
            problem = Problem(each["code"], each["field"], each["values"])
            self._say(line, each["field"], of_problem(problem))

    def _say(self, line: Line, name: str, message: str) -> None:
        cell = next((each for each in line.cells if each.column.key == name), None)
        if cell is None:
            line.errors.append(message)
        else:
            cell.error = message


def mark_of(row: OrganisationResult, columns: Sequence[GridColumn]) -> str:
    """Return a mark of the values that a form shows."""
    values = "\x1f".join(each.shown(row) for each in columns)
    return hashlib.sha256(values.encode()).hexdigest()[:16]
