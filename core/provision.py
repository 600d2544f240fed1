"""What a centre has besides its pages: every app adds its own step.

`@provision.step(order=50)` over a function `(site) -> None` in `<app>/sections.py`. A step makes
what is missing and touches nothing else: it runs again with every upgrade of the portal.
"""

from collections.abc import Callable

from wagtail.models import Site

Step = Callable[[Site], object]

_steps: dict[Step, int] = {}


def step(order: int = 50) -> Callable[[Step], Step]:
    """Register a step; lower orders run first, roles are at 10, the workflow at 20."""

    def register(function: Step) -> Step:
        _steps[function] = order
        return function

    return register


def run(site: Site) -> None:
    """Run all steps for a centre; call it inside the transaction that makes the centre."""
    for function in sorted(_steps, key=lambda each: _steps[each]):
        function(site)
