"""What cannot be: codes, fields and figures; words for people are found outside."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with one field.

    Codes: `negative`, `not_whole`, `zero`, `above` (values `limit` and `of`, the other field),
    `out_of_range` (`low`, `high`), `unknown_edition`, `no_counts` (an edition that has none).
    """

    code: str
    field: str
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)


class ImpossibleError(ValueError):
    """Figures that cannot be; `problems` names every field, in the order of the methodology."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{each.field}: {each.code}" for each in self.problems))
