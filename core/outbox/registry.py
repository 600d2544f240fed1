"""Handlers: what is done after a change, registered by apps."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from django.apps import apps

if TYPE_CHECKING:
    from core.models import OutboxEntry

Function = TypeVar("Function", bound="Callable[[OutboxEntry], None]")


@dataclass(frozen=True)
class Handler:
    """A function and the models it serves: labels or (base) classes; none means all."""

    function: "Callable[[OutboxEntry], None]"
    targets: tuple[str | type, ...]

    @property
    def name(self) -> str:
        """Stable name under which failures are kept."""
        return f"{self.function.__module__}.{self.function.__qualname__}"

    def serves(self, model: type) -> bool:
        """Say whether changes of `model` concern the handler."""
        return not self.targets or issubclass(model, tuple(map(_resolve, self.targets)))


_handlers: dict[str, Handler] = {}


def handler(*targets: str | type) -> Callable[[Function], Function]:
    """Register a function `(entry) -> None` for models given by label or (base) class.

    Without targets it serves every recorded thing. It runs in the worker, in a savepoint; an
    exception is retried with growing pauses and holds up neither other handlers nor other rows.
    """

    def register(function: Function) -> Function:
        added = Handler(function, targets)
        _handlers[added.name] = added
        return function

    return register


def handlers_for(model: type | None) -> Iterable[Handler]:
    """Return the handlers of a model; none for a model that is no longer installed."""
    return [each for each in _handlers.values() if model is not None and each.serves(model)]


def by_name(name: str) -> Handler | None:
    """Return a handler, or None when the code no longer has it."""
    return _handlers.get(name)


def unregister(function: Callable) -> None:
    """Forget a handler (tests)."""
    _handlers.pop(Handler(function, ()).name, None)


def _resolve(target: str | type) -> type:
    return apps.get_model(target) if isinstance(target, str) else target
