"""The preview of a filled blank: place, what was written there, what is wrong with it."""

from dataclasses import dataclass, field
from typing import Any

from organisations.submission.blank.filling import Filling
from organisations.submission.blank.layout import Part, Rows


@dataclass(frozen=True)
class Entry:
    """What was written at a place or in a row."""

    said: list[str]
    problems: list[str]
    is_left_out: bool


@dataclass(frozen=True)
class Line:
    """A place with its entries."""

    label: str
    entries: list[Entry]
    is_list: bool = False


@dataclass
class Step:
    """The filled places of a step, and labels of the empty ones."""

    heading: str
    lines: list[Line] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)


def shown(filling: Filling) -> dict[str, Any]:
    """Return what the template of the preview needs."""
    return {
        "steps": [_step(filling, each) for each in filling.blank.parts],
        "remarks": filling.written.remarks,
        "troubled": filling.troubled,
    }


def _step(filling: Filling, part: Part) -> Step:
    step = Step(part.heading)
    for each in part.asked:
        entries = _entries(filling, each.name)
        if entries:
            step.lines.append(Line(each.label, entries, isinstance(each, Rows)))
        else:
            step.empty.append(each.label)
    return step


def _entries(filling: Filling, name: str) -> list[Entry]:
    if name in filling.rows:
        rows = filling.rows[name]
        return [Entry([each.said], each.problems, each.made is None) for each in rows]
    answer = filling.answers.get(name)
    return [Entry(answer.said, answer.problems, answer.is_left_out)] if answer else []
