"""What must hold before the portal starts serving: every app adds its own condition.

`@startup.condition` over a function that raises ImproperlyConfigured, from AppConfig.ready.
"""

from collections.abc import Callable

import structlog
from django.db import DatabaseError

log = structlog.get_logger(__name__)

Condition = Callable[[], object]

_conditions: list[Condition] = []


def condition(function: Condition) -> Condition:
    """Add a condition; twice the same is harmless."""
    if function not in _conditions:
        _conditions.append(function)
    return function


def ensure() -> None:
    """Ask all conditions; a database that does not answer is told by /readyz/, not here."""
    for each in _conditions:
        try:
            each()
        except DatabaseError:
            log.warning("startup_condition_not_asked", condition=each.__qualname__)
