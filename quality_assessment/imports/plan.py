"""What a table would change in a cycle: line by line, with what stands in the way."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from organisations.models import Organisation
from quality_assessment.computing import fill_rows, latest
from quality_assessment.models import AssessmentCycle, OrganisationResult, SourceTable
from quality_assessment.reading import figure_text

from .headings import COLUMNS
from .matching import Register
from .reading import TableRow

FIELDS = ("raw", "indicators", "recipients", "respondents", "is_branch", "source_url")
WRITTEN = (
    *("k1", "k2", "k3", "k4", "k5", "total", "place_region", "place_municipality"),
    *("difference_reason", "computed", "source_table", "source_row", *FIELDS),
)


@dataclass(frozen=True)
class Change:
    """A figure of a result before and after."""

    label: str
    before: str
    after: str


@dataclass
class Line:
    """A row of the file with its organisation; `result` is what would be saved."""

    row: TableRow
    named: str
    branch: str
    taken: bool
    sure: bool
    organisation: Organisation | None = None
    result: OrganisationResult | None = None
    is_new: bool = False
    changes: list[Change] = field(default_factory=list)
    kept: list[Change] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def is_wrong(self) -> bool:
        """Whether it is to be taken and cannot be."""
        return self.taken and bool(self.errors)


class ImportPlan:
    """Lines of a table for a cycle; `data` are the answers of the person, None before any.

    Figures that stand in the cycle already and differ are replaced only where `replace` is on.
    """

    def __init__(
        self,
        cycle: AssessmentCycle,
        rows: Sequence[TableRow],
        source: str = "",
        data: Mapping[str, str] | None = None,
    ) -> None:
        self.cycle, self.source, self.data = cycle, source, data
        self.version = latest(cycle)  # by its rules and sources editors work, as in the grid
        self.replace = bool(data and data.get("replace"))
        self.register = Register(cycle.site_id)
        found = cycle.results.select_related("organisation")
        self.known = {(each.organisation_id, each.branch_name): each for each in found}
        self.slugs = {each.slug for each in self.known.values()}
        self.lines = [self._line(row) for row in rows]
        self._refuse_twins()
        for line in self.lines:
            self._fill(line)

    @property
    def wrong(self) -> list[Line]:
        """Lines that are to be taken and cannot be."""
        return [each for each in self.lines if each.is_wrong]

    @property
    def conflicts(self) -> int:
        """How many figures stand in the cycle otherwise."""
        return sum(len(each.kept) for each in self.lines if each.taken)

    def _line(self, row: TableRow) -> Line:
        certain = self.register.certain(row.name, row.inn)
        best = certain or self.register.likely(row.name)
        named, branch, taken = best.short_name if best else "", row.branch, bool(best)
        if self.data is not None:
            named = self.data.get(f"name-{row.number}", "").strip()
            branch = " ".join(self.data.get(f"branch-{row.number}", "").split())[:200]
            taken = bool(self.data.get(f"take-{row.number}"))
        line = Line(
            row, named, branch, taken and not (row.errors and self.data is None), bool(certain)
        )
        line.organisation = self.register.named(named) if self.data is not None else best
        line.errors += row.errors
        if line.organisation is None:
            line.errors.append(
                _("Choose the organisation from the register, or leave the row out.")
            )
        return line

    def _refuse_twins(self) -> None:
        seen: dict[tuple[int, str], int] = {}
        for line in self.lines:
            if not line.taken or line.organisation is None:
                continue
            key = (line.organisation.pk, line.branch)
            if key in seen:
                words = {"row": seen[key]}
                text = _("The organisation stands in row %(row)s already: name the branch.")
                line.errors.append(text % words)
            seen.setdefault(key, line.row.number)

    def _fill(self, line: Line) -> None:
        """Put the figures of the row into a copy of the result, and check it."""
        if line.organisation is None:
            return
        stored = self.known.get((line.organisation.pk, line.branch))
        line.is_new = stored is None
        result = copy(stored) if stored else self._new(line)
        result.cycle = self.version
        for key, text in line.row.values.items():
            self._put(line, result, key, text)
        self._name_source(line, result)
        line.result = result
        try:
            result.clean_fields(
                exclude=["site", "cycle", "organisation", "source_document", "slug"]
            )
            result.clean()
        except ValidationError as error:
            line.errors += error.messages

    def _new(self, line: Line) -> OrganisationResult:
        result = OrganisationResult(
            site_id=self.cycle.site_id,
            cycle=self.version,
            organisation=line.organisation,
            branch_name=line.branch,
            is_branch=bool(line.branch),
        )
        result.slug = result.make_slug(self.slugs)
        self.slugs.add(result.slug)
        return result

    def _put(self, line: Line, result: OrganisationResult, key: str, text: str) -> None:
        column = COLUMNS[key]
        value, before = column.read(text), column.of(result)
        shown = column.shown(result)
        after = figure_text(str(value)) if value is not None else ""
        if shown == str(after):
            return
        change = Change(str(column.label), shown, str(after))
        if before not in (None, "") and not self.replace:
            line.kept.append(change)
            return
        column.put(result, value)
        line.changes.append(change)

    def _name_source(self, line: Line, result: OrganisationResult) -> None:
        """Name where the figures come from: those that are replaced leave their old source."""
        before, is_replaced = result.source_url, any(each.before for each in line.changes)
        if not self.source or before == self.source or (before and not is_replaced):
            return
        result.source_url = self.source
        if before:
            line.changes.append(Change(_("Source"), before, self.source))

    def _name_table(self, table: SourceTable, taken: Sequence[Line]) -> None:
        for line in taken:
            if line.result is not None and (line.is_new or line.changes):
                line.result.source_table, line.result.source_row = table, line.row.number
        table.written_at = timezone.now()
        table.save(update_fields=["written_at"])

    @transaction.atomic
    def write(self, table: SourceTable | None = None) -> dict[str, int]:
        """Save the lines that are taken, all or nothing; return numbers of new, changed, same.

        Where `table` is given, it becomes the source of what is saved.

        A dozen of queries however many lines there are. Call it when nothing is `wrong`.
        """
        taken = [each for each in self.lines if each.taken and each.result is not None]
        new = [each.result for each in taken if each.is_new]
        changed = [each.result for each in taken if not each.is_new and each.changes]
        rows: Any = [*new, *changed]
        if table is not None:
            self._name_table(table, taken)
        fill_rows(rows, self.version)
        OrganisationResult.objects.bulk_create(new, batch_size=200)  # type: ignore[arg-type]
        OrganisationResult.objects.bulk_update(changed, WRITTEN, batch_size=200)  # type: ignore[arg-type]
        return {
            "new": len(new),
            "changed": len(changed),
            "same": len(taken) - len(new) - len(changed),
            "left": len(self.lines) - len(taken),
        }
