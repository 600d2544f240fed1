"""Answers of a blank become values of a draft; what was not understood is said at its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.fields import RichTextField
from wagtail.models import Site
from wagtail.rich_text import RichTextMaxLengthValidator

from exchange.readers import ReadError
from exchange.targets.words import UnknownWordsError
from exchange.words import of_cell
from organisations.submission.blank.fields import reader_of, resolver_of
from organisations.submission.blank.layout import Blank, Place, Rows
from organisations.submission.blank.sheet import Written

NOTHING = object()


@dataclass
class Answer:
    """What was written at a place, the value that it gives, problems in words."""

    name: str
    label: str
    said: list[str] = field(default_factory=list)
    value: Any = NOTHING
    problems: list[str] = field(default_factory=list)

    @property
    def is_left_out(self) -> bool:
        """Whether nothing of it is kept."""
        return self.value is NOTHING


class Readings:
    """Reads texts as values of fields; words of a vocabulary are asked for once."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.resolvers: dict[Any, Any] = {}

    def read(self, place: Place, text: str) -> Answer:
        """Return the value of a text, or why there is none."""
        answer = Answer(place.name, place.label, text.split("\n"))
        try:
            value = self._value(place.field, text)
            if value is None or value == ():
                return answer
            answer.value = self._fitting(place.field, value, answer.problems)
        except UnknownWordsError as error:
            answer.problems += [of_cell(each) for each in error.errors]
            answer.value = error.known or NOTHING
        except ReadError as error:
            answer.problems.append(of_cell(error))
        except ValidationError as error:
            answer.problems += error.messages
        return answer

    def _value(self, known: Any, text: str) -> Any:
        reader: Any = reader_of(known)
        value = reader(text)
        if known not in self.resolvers:
            self.resolvers[known] = resolver_of(known, self.site)
        resolve = self.resolvers[known]
        return resolve(value) if resolve is not None and value is not None else value

    def _fitting(self, known: Any, value: Any, problems: list[str]) -> Any:
        """Check a value by its field; a long text is kept, or as much of it as has its place."""
        if known.is_relation:
            return value
        if isinstance(known, models.TextField):
            problems += _too_long(known, value)
            return value
        if type(known) is models.CharField and known.max_length and len(value) > known.max_length:
            text = ngettext(
                "Only the first %(limit)d character is kept: there is no place for more.",
                "Only the first %(limit)d characters are kept: there is no place for more.",
                known.max_length,
            )
            problems.append(text % {"limit": known.max_length})
            value = value[: known.max_length].rstrip()
        return known.clean(value, None)


def _too_long(known: Any, value: str) -> list[str]:
    """Say by how much a text is too long, as the form would."""
    if not known.max_length:
        return []
    rich = isinstance(known, RichTextField)
    kind = RichTextMaxLengthValidator if rich else MaxLengthValidator
    try:
        kind(known.max_length)(value)
    except ValidationError as error:
        return error.messages
    return []


class Filling:
    """All answers of a blank; `give(thing)` puts what was understood into a new thing."""

    def __init__(self, blank: Blank, written: Written, site: Site) -> None:
        self.blank, self.written = blank, written
        readings = Readings(site)
        self.answers = {
            each.name: readings.read(each, written.fields[each.name])
            for each in blank.places
            if each.name in written.fields
        }
        self.rows = {
            each.name: [
                self._row(readings, each, number, said)
                for number, said in enumerate(written.rows[each.name], 1)
            ]
            for each in blank.tables
            if each.name in written.rows
        }

    def _row(self, readings: Readings, rows: Rows, number: int, said: dict[str, str]) -> "Row":
        cells = [
            readings.read(each, said[each.name]) for each in rows.columns if said.get(each.name)
        ]
        return Row(rows, number, cells)

    def give(self, thing: Any) -> None:
        """Put in the values and rows; what they have against each other is said at its place."""
        for name, answer in self.answers.items():
            if not answer.is_left_out:
                value = answer.value
                setattr(thing, name, list(value) if isinstance(value, tuple) else value)
        for name, rows in self.rows.items():
            made = [each.made for each in rows if each.made is not None]
            for place, row in enumerate(made):
                row.sort_order = place
            setattr(thing, name, made)
        for name, said in _against(thing):
            if name in self.answers:
                self.answers[name].problems += said

    @property
    def troubled(self) -> list[str]:
        """Labels of the places with problems."""
        asked: list[Any] = [*self.blank.places, *self.blank.tables]
        return [each.label for each in asked if self._has_problems(each.name)]

    def _has_problems(self, name: str) -> bool:
        answer, rows = self.answers.get(name), self.rows.get(name, [])
        return bool(answer and answer.problems) or any(each.problems for each in rows)


class Row:
    """A row of a table: its cells, and the child of the thing made of them.

    There is no child where a column lacks that the database does not let be empty.
    """

    def __init__(self, rows: Rows, number: int, cells: list[Answer]) -> None:
        self.number, self.cells = number, cells
        self.problems = [f"{cell.label}: {each}" for cell in cells for each in cell.problems]
        values = {each.name: each.value for each in cells if not each.is_left_out}
        row = rows.model(**values)
        lacking = [each.label for each in rows.columns if _lacks(row, each.field)]
        if lacking or not values:
            words = {"columns": ", ".join(lacking)}
            self.made = None
            self.problems += [_("Not filled in: %(columns)s.") % words] if lacking else []
            self.problems.append(_("The row is left out."))
        else:
            self.made = row
            self.problems += [text for _name, said in _against(row) for text in said]

    @property
    def said(self) -> str:
        """What was written in it."""
        return " · ".join(" ".join(each.said) for each in self.cells)


def _lacks(row: Any, known: Any) -> bool:
    return not known.null and getattr(row, known.attname) is None


def _against(thing: Any) -> Iterator[tuple[str, list[str]]]:
    """Yield what the thing's own rules have against its values, by field."""
    try:
        thing.clean()
    except ValidationError as error:
        if hasattr(error, "error_dict"):
            for name, errors in error.error_dict.items():
                yield name, [text for each in errors for text in each.messages]
        else:
            yield "", list(error.messages)
