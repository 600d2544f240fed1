"""Bringing a catalogue to the state of the code, and fragments of translators into it."""

from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from . import checking, extraction, files, storage


@dataclass
class Outcome:
    """What an update did: names of messages."""

    added: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def update(fragments: list[Path], language: str = "ru") -> Outcome:
    """Add new messages, drop vanished ones, take translations from the fragments."""
    path = files.catalogue(language)
    old, outcome = storage.read(path, language), Outcome()
    new: Catalog = Catalog(
        locale=language, charset="utf-8", fuzzy=False, project="moc-portal", version="1"
    )
    for message in extraction.template():
        if message.id:
            _carry(message, old, new, outcome)
    outcome.dropped = [_name(m) for m in old if m.id and new.get(m.id, m.context) is None]
    for fragment in fragments:
        for message in storage.read(fragment, language):
            if message.id and checking.is_translated(message):
                _take(message, new, outcome)
    storage.write(new, path)
    return outcome


def _carry(message: Message, old: Catalog, new: Catalog, outcome: Outcome) -> None:
    known = old.get(message.id, message.context)
    if known is None or _is_plural(known) != _is_plural(message):
        outcome.added.append(_name(message))
        known = None
    new.add(
        message.id,
        known.string if known else None,
        locations=message.locations,
        flags=known.flags if known else message.flags,
        context=message.context,
    )


def _take(message: Message, new: Catalog, outcome: Outcome) -> None:
    target = new.get(message.id, message.context)
    if target is None or _is_plural(target) != _is_plural(message):
        outcome.unknown.append(_name(message))
    elif checking.is_translated(target) and target.string != message.string:
        outcome.conflicts.append(_name(message))
    else:
        target.string = message.string
        target.flags.discard("fuzzy")


def _is_plural(message: Message) -> bool:
    return isinstance(message.id, (tuple, list))


def _name(message: Message) -> str:
    return message.id[0] if isinstance(message.id, (tuple, list)) else message.id
