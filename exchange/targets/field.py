"""One thing that a column of a file may hold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise, lazy
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Site

from exchange.parsing import Cell
from exchange.readers import read_text

from .words import word_of, words_of

Text = str | Promise
Reader = Callable[[Cell], Any]
Resolver = Callable[[Any], Any]


@dataclass(frozen=True, kw_only=True)
class ImportField:
    """A field: its name in the record, its words in files, how a cell becomes its value.

    `read` makes a plain value of a cell; `reader_for` chooses the reader by the heading.
    `resolve(site)`, called once for a file, returns what makes a record's value of the plain one.
    A field of a `vocabulary` finds its words by any spelling, with `many` several of them.
    A field that `gives` other fields spreads its value, a tuple, over them: «6–18 лет».
    """

    name: str
    label: Text
    aliases: tuple[str, ...] = ()
    read: Reader = read_text
    reader_for: Callable[[str], Reader] | None = None
    resolve: Callable[[Site], Resolver] | None = None
    vocabulary: str = ""
    many: bool = False
    required: bool = False
    gives: tuple[str, ...] = ()
    example: Text = ""

    def reader(self, heading: str) -> Reader:
        """Return the reader of a column with this heading."""
        return self.reader_for(heading) if self.reader_for else self.read

    def resolver(self, site: Site) -> Resolver | None:
        """Return what makes a record's value in a centre, None where a cell gives it at once."""
        if self.vocabulary:
            find = words_of if self.many else word_of
            return find(self.vocabulary)(site)
        return self.resolve(site) if self.resolve else None

    @property
    def names(self) -> tuple[str, ...]:
        """The fields of the record that it fills."""
        return self.gives or (self.name,)


def label_of(model: type[Model], name: str) -> Text:
    """Return the name that a field has in the record's form, with a capital."""
    words: Any = model._meta.get_field(name)
    return _capital(words.verbose_name)


_capital = lazy(lambda words: capfirst(str(words)), str)


def show(value: Any) -> str:
    """Return a value as a person reads it in the comparison."""
    if value is None or value == "" or value == ():
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, str | Model):
        return str(value)
    if isinstance(value, Iterable):
        return "; ".join(show(each) for each in value)
    return str(value)
