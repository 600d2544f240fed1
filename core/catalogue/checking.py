"""What a catalogue still lacks."""

from babel.messages.catalog import Catalog, Message

from . import extraction, files, storage


def problems(language: str = "ru") -> list[str]:
    """Return a line for every message that is missing, untranslated, doubtful or misformatted.

    A message that is counted somewhere is not to stand alone elsewhere.
    """
    catalogue = storage.read(files.catalogue(language), language)
    found = (_problem(message, catalogue) for message in extraction.template() if message.id)
    twofold = [
        f"alone and counted: {message!r}" + (f" [{context}]" if context else "")
        for message, context in sorted(extraction.in_two_ways(), key=str)
    ]
    return [line for line in found if line is not None] + twofold


def _problem(message: Message, catalogue: Catalog) -> str | None:
    known = catalogue.get(message.id, message.context)
    if known is None:
        return _line("missing", message)
    if known.fuzzy:
        return _line("fuzzy", message)
    if not is_translated(known):
        return _line("untranslated", message)
    errors = "; ".join(str(error) for error in known.check(catalogue))
    return _line(errors, message) if errors else None


def is_translated(message: Message) -> bool:
    """Tell whether every form of the message has a translation."""
    if isinstance(message.string, (tuple, list)):
        return bool(message.string) and all(message.string)
    return bool(message.string)


def _line(kind: str, message: Message) -> str:
    singular = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
    context = f" [{message.context}]" if message.context else ""
    where = ", ".join(sorted({location for location, _line in message.locations}))
    return f"{kind}: {singular!r}{context} ({where})"
