"""How far a draft has come: which required places are filled and what lacks, step by step."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Field
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField
from wagtail.models import COMMENTS_RELATION_NAME

from core import publishing, rich_text
from organisations.submission.guide.places import anchor, names_in


@dataclass(frozen=True)
class Lack:
    """What is to be filled or mended, in words, and where."""

    name: str
    label: str
    message: str

    @property
    def anchor(self) -> str:
        """Where its place is on the form."""
        return anchor(self.name)


@dataclass
class StepState:
    """A step with what it lacks."""

    code: str
    heading: Any
    required: set[str]
    lacks: list[Lack] = field(default_factory=list)

    @property
    def words(self) -> str:
        """How complete it is, in words."""
        left = len({each.name for each in self.lacks})
        if left:
            return ngettext("%(count)d left", "%(count)d left", left) % {"count": left}
        return _("filled in") if self.required else _("optional")

    @property
    def is_done(self) -> bool:
        """Whether nothing lacks."""
        return not self.lacks

    @property
    def is_filled(self) -> bool:
        """Whether there was something to fill in and nothing lacks."""
        return bool(self.required) and self.is_done


@dataclass
class Readiness:
    """All steps."""

    steps: list[StepState]

    @property
    def required(self) -> int:
        """How many places must be filled."""
        return sum(len(each.required) for each in self.steps)

    @property
    def filled(self) -> int:
        """How many of them are."""
        return self.required - sum(len({one.name for one in each.lacks}) for each in self.steps)

    @property
    def words(self) -> str:
        """The progress in words."""
        text = ngettext(
            "Filled in: %(filled)d of %(required)d required place",
            "Filled in: %(filled)d of %(required)d required places",
            self.required,
        )
        return text % {"filled": self.filled, "required": self.required}

    @property
    def is_done(self) -> bool:
        """Whether it can be sent."""
        return all(each.is_done for each in self.steps)


def readiness_of(instance: Any, steps: Iterable[Any], errors: Any = None) -> Readiness:
    """Look at a draft; `errors` of its form, by field, are added to what the rules say."""
    found = [*_lacks(instance, errors or {})]
    states = []
    for step in steps:
        names = list(dict.fromkeys(names_in(step.children)))
        lacks = [each for name in names for each in found if each.name == name]
        required = {name for name in names if is_required(instance, name)}
        required |= {each.name for each in lacks}
        states.append(StepState(step.code, step.heading, required, lacks))
    return Readiness(states)


def is_required(instance: Any, name: str) -> bool:
    """Tell whether a field must be filled whatever else is said; rows are asked by rules."""
    place = instance._meta.get_field(name)
    return isinstance(place, Field) and not place.blank and not place.many_to_many


def _lacks(instance: Any, errors: Any) -> Iterator[Lack]:
    seen = set()
    for place in instance._meta.get_fields():
        asked = isinstance(place, Field) and place.editable and is_required(instance, place.name)
        if asked and _is_empty(instance, place):
            seen.add(place.name)
            yield Lack(place.name, label_of(instance, place.name), _("not filled in"))
    for name, error in publishing.problems(instance).items():
        if name not in seen:
            seen.add(name)
            yield Lack(name, label_of(instance, name), " ".join(publishing.words(error)))
    for name, said in errors.items():
        if name not in seen:
            seen.add(name)
            yield Lack(name, label_of(instance, name), " ".join(map(str, said)))
    for relation in get_all_child_relations(type(instance)):
        yield from _in_rows(instance, relation)


def _in_rows(instance: Any, relation: Any) -> Iterator[Lack]:
    name = relation.get_accessor_name()
    if name == COMMENTS_RELATION_NAME:  # Wagtail's own, no part of the text
        return
    for number, row in enumerate(getattr(instance, name).all(), 1):
        empty = [
            place.verbose_name
            for place in row._meta.fields
            if place.editable and not place.blank and place != relation.field
            if _is_empty(row, place)
        ]
        said = [" ".join(publishing.words(each)) for each in publishing.problems(row).values()]
        if empty:
            lacking = ", ".join(map(str, empty))
            said.insert(0, _("not filled in: %(fields)s") % {"fields": lacking})
        if said:
            words = {"number": number, "problem": "; ".join(said)}
            message = _("row %(number)d, %(problem)s") % words
            yield Lack(name, label_of(instance, name), message)


def _is_empty(instance: Any, place: Any) -> bool:
    value = place.value_from_object(instance)
    if isinstance(place, RichTextField):
        return rich_text.is_empty(value)
    return value in place.empty_values or (isinstance(value, str) and not value.strip())


def label_of(instance: Any, name: str) -> str:
    """Return the name of a field or of rows as the form shows it."""
    place = instance._meta.get_field(name)
    if isinstance(place, Field):
        return str(capfirst(place.verbose_name))
    return str(capfirst(place.related_model._meta.verbose_name_plural))
