"""A piece of a statement."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Sql:
    """A piece of a statement with its values."""

    text: str
    params: tuple[Any, ...] = ()
