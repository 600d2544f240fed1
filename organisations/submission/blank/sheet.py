"""What was written into a blank: answers as texts, found by their labels."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from organisations.submission.blank.layout import Blank, Place, Rows
from organisations.submission.blank.paper import document_of
from vocabularies.lookup import key_of

Table = list[list[list[str]]]  # rows of cells of lines
SHOWN, NAMED = 150, 15  # letters of a text that a remark repeats; places that it names


@dataclass
class Written:
    """Answers by the names of fields, rows by those of relations, and what belongs nowhere."""

    fields: dict[str, str] = field(default_factory=dict)
    rows: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    met: set[str] = field(default_factory=set)  # places that the file has, filled or not

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered."""
        return not self.fields and not self.rows


def written_in(found: dict[str, Any], blank: Blank) -> Written:
    """Find the answers in the tables of a document; what is no answer is named in remarks."""
    return _Finder(blank).find(found)


class _Finder:
    def __init__(self, blank: Blank) -> None:
        self.blank = blank
        self.places = {each.key: each for each in blank.places}
        document = document_of(blank)
        # the first cell of a table of places says only what its columns are
        self.heads = {key_of(t.cell(0, 0).text) for t in document.tables} - {*self.places, ""}
        self.own = {key_of(each.text) for each in document.paragraphs}
        self.written = Written()

    def find(self, found: dict[str, Any]) -> Written:
        for table in found["tables"]:
            rows = self._rows_of(table)
            if rows is not None:
                self._take_rows(table, rows)
            else:
                self._take_places(table)
        if self.written.met:
            self.written.remarks += [*self._outside(found["outside"]), *self._missing()]
        return self.written

    def _rows_of(self, table: Table) -> Rows | None:
        """Tell by the head which rows a table holds: most of its columns must be known."""
        heads = {_key(cell) for cell in table[0]} if table else set()
        for rows in self.blank.tables:
            known = heads & {each.key for each in rows.columns}
            if 2 * len(known) > len(rows.columns) and len(known) > 1:
                return rows
        return None

    def _take_rows(self, table: Table, rows: Rows) -> None:
        columns = {each.key: each for each in rows.columns}
        heads: list[Place | None] = [columns.get(_key(cell)) for cell in table[0]]
        self.written.met.add(rows.name)
        for number, row in enumerate(table[1:], 1):
            said: dict[str, str] = {}
            for place, cell in zip(heads, row, strict=False):
                if place is not None and cell:
                    said[place.name] = "\n".join(cell)
                elif cell:
                    words = {"rows": rows.label, "number": number, "text": _short(cell)}
                    text = _("%(rows)s, row %(number)d: “%(text)s” stands in an unknown column.")
                    self.written.remarks.append(text % words)
            if said:
                self.written.rows.setdefault(rows.name, []).append(said)

    def _take_places(self, table: Table) -> None:
        for row in table:
            label, answer = (row or [[]])[0], [line for cell in row[1:] for line in cell]
            place = self.places.get(_key(label))
            if place is not None:
                self._take(place, answer)
            elif answer and _key(label) not in self.heads:
                words = {"label": _short(label[:1]), "text": _short(answer)}
                text = _("The blank has no place “%(label)s”; written there: “%(text)s”.")
                self.written.remarks.append(text % words)

    def _take(self, place: Place, answer: list[str]) -> None:
        self.written.met.add(place.name)
        if not answer:
            return
        if place.name in self.written.fields:
            words = {"label": place.label, "text": _short(answer)}
            text = _("“%(label)s” stands there twice, this is left out: “%(text)s”.")
            self.written.remarks.append(text % words)
        else:
            self.written.fields[place.name] = "\n".join(answer)

    def _outside(self, lines: list[str]) -> Iterator[str]:
        strange = [each for each in lines if key_of(each) and key_of(each) not in self.own]
        for line in strange[:NAMED]:
            yield _("This stands outside the tables: “%(text)s”.") % {"text": _short([line])}
        if len(strange) > NAMED:
            yield _("More words stand outside the tables: look through your file.")

    def _missing(self) -> Iterator[str]:
        asked: list[Any] = [*self.blank.places, *self.blank.tables]
        labels = [each.label for each in asked if each.name not in self.written.met]
        if labels:
            more = " …" if len(labels) > NAMED else ""
            places = "; ".join(labels[:NAMED]) + more
            yield _("Your file has no such places: %(places)s.") % {"places": places}


def _key(cell: list[str]) -> str:
    return key_of(cell[0]) if cell else ""


def _short(lines: list[str]) -> str:
    text = " ".join(lines)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
