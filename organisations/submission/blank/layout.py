"""What a blank asks: the fields of the steps that can be written with words."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.utils.translation import override
from modelcluster.models import get_all_child_relations
from wagtail.models import Site

from organisations.submission.blank.fields import reader_of, vocabulary_of, words_of
from organisations.submission.guide.panels import AskedRows, guide_of
from organisations.submission.guide.places import asking, name_of
from organisations.submission.guide.readiness import label_of, readiness_of
from organisations.submission.guide.samples import Sample, sample_of
from organisations.submission.registry import Kind
from vocabularies.lookup import key_of
from vocabularies.spellings import Spellings


@dataclass(frozen=True)
class Place:
    """A field: a row of the table of its step, or a column of a table of rows."""

    field: Any
    label: str
    hint: str
    words: tuple[str, ...]
    required: bool = False
    sample: Sample | None = None

    @property
    def name(self) -> str:
        """The field's name."""
        return str(self.field.name)

    @property
    def key(self) -> str:
        """By what the place is found again."""
        return key_of(self.label)


@dataclass(frozen=True)
class Rows:
    """A table with a row for each of many: stages, partners."""

    name: str
    model: Any
    label: str
    columns: tuple[Place, ...]
    required: bool = False
    sample: Sample | None = None


@dataclass(frozen=True)
class Part:
    """A step; `elsewhere`: what of it only the form takes."""

    heading: str
    intro: str
    asked: tuple[Place | Rows, ...]
    elsewhere: tuple[str, ...]

    @property
    def places(self) -> list[Place]:
        """Its single fields."""
        return [each for each in self.asked if isinstance(each, Place)]

    @property
    def tables(self) -> list[Rows]:
        """Its tables of rows."""
        return [each for each in self.asked if isinstance(each, Rows)]


@dataclass(frozen=True)
class Blank:
    """All steps of the form of a kind of things."""

    kind: Kind
    name: str
    parts: tuple[Part, ...]

    @cached_property
    def places(self) -> list[Place]:
        """The single fields of all steps."""
        return [each for part in self.parts for each in part.places]

    @cached_property
    def tables(self) -> list[Rows]:
        """The tables of rows of all steps."""
        return [each for part in self.parts for each in part.tables]

    @cached_property
    def version(self) -> str:
        """Another one as soon as anything else is asked."""
        asked = [each.label for each in self.places]
        asked += [f"{rows.label}/{each.label}" for rows in self.tables for each in rows.columns]
        return hashlib.sha256("\n".join(asked).encode()).hexdigest()[:8].upper()


def has_blank(kind: Kind) -> bool:
    """Tell whether new things of a kind are described in steps, so that a blank can be made."""
    return kind.is_page and kind.parent is not None and guide_of(kind.model) is not None


def blank_of(kind: Kind, site: Site | None) -> Blank:
    """Return the blank of a kind in the language of the portal, with the words in use."""
    guide: Any = guide_of(kind.model)
    with override(settings.LANGUAGE_CODE):
        return Blank(kind, kind.name, tuple(_Parts(kind, site).of(guide)))


class _Parts:
    """Turns the steps of a form into the parts of a blank."""

    def __init__(self, kind: Kind, site: Site | None) -> None:
        self.kind, self.model = kind, kind.model
        self.empty = kind.model()
        vocabularies = {vocabulary_of(each) for each in _all_fields(kind.model)}
        self.spellings = Spellings(vocabularies - {""}, site)

    def of(self, guide: Any) -> Iterator[Part]:
        for step, state in zip(
            guide.steps, readiness_of(self.empty, guide.steps).steps, strict=True
        ):
            asked: list[Place | Rows] = []
            elsewhere: list[str] = []
            for panel in asking(step.children):
                required = name_of(panel) in state.required
                if name_of(panel) in self.kind.hidden_fields:
                    continue
                if isinstance(panel, AskedRows):
                    rows, left = self._rows(panel, required)
                    asked.append(rows)
                    elsewhere += left
                elif place := self._place(panel, required):
                    asked.append(place)
                else:
                    elsewhere.append(self._label(panel))
            yield Part(str(step.heading), str(step.intro), tuple(asked), tuple(elsewhere))

    def _place(self, panel: Any, required: bool) -> Place | None:
        field = panel.db_field
        if reader_of(field) is None:
            return None
        return Place(
            field,
            self._label(panel),
            str(panel.help_text or field.help_text),
            words_of(field, self.spellings),
            required and not field.has_default(),
            sample_of(panel.model, field.name),
        )

    def _rows(self, panel: Any, required: bool) -> tuple[Rows, list[str]]:
        columns, left = [], []
        for each in asking(panel.child_edit_handler.children):
            needed = not each.db_field.blank
            if place := self._place(each, needed):
                columns.append(place)
            else:
                left.append(f"{panel.heading}: {self._label(each).lower()}")
        name = name_of(panel)
        sample = sample_of(self.model, name)
        model = panel.db_field.related_model
        return Rows(name, model, str(panel.heading), tuple(columns), required, sample), left

    def _label(self, panel: Any) -> str:
        return str(panel.heading or label_of(panel.model, name_of(panel)))


def _all_fields(model: Any) -> Iterator[Any]:
    """Go through the fields of a model and of its rows."""
    yield from model._meta.get_fields()
    for relation in get_all_child_relations(model):
        yield from relation.related_model._meta.get_fields()
