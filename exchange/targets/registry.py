"""The targets that the apps have registered."""

from .base import ImportTarget

_targets: dict[str, ImportTarget] = {}


def register(target: ImportTarget) -> ImportTarget:
    """Let records of an app be filled from files."""
    _targets[target.key] = target
    return target


def unregister(target: ImportTarget) -> None:
    """Take a target back (tests)."""
    _targets.pop(target.key, None)


def target_named(key: str) -> ImportTarget | None:
    """Return a target, None for one that the code no longer has."""
    return _targets.get(key)


def all_targets() -> list[ImportTarget]:
    """Return the targets by their order."""
    return sorted(_targets.values(), key=lambda each: each.order)
