"""Steps that apps declare, each of them checked by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Site


@dataclass(frozen=True)
class Step:
    """A thing to do before a portal is shown to people.

    `why`: one sentence for who has never seen the desk; `url(site)`: where it is done, "" while the
    place is missing; `is_done(site)`; `guide`: the page of the editors' guide that tells how.
    """

    key: str
    title: Any
    why: Any
    url: Callable[[Site], str]
    is_done: Callable[[Site], bool]
    order: int
    guide: str = ""


_steps: dict[str, Step] = {}


def register(step: Step) -> Step:
    """Add a step to the list."""
    _steps[step.key] = step
    return step


def unregister(key: str) -> None:
    """Take a step back (tests)."""
    _steps.pop(key, None)


def registered() -> list[Step]:
    """Return all steps in their order."""
    return sorted(_steps.values(), key=lambda each: (each.order, each.key))
