"""What a publication replaces: old figures beside new, as they are kept and as they are read."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from .indicators import CRITERIA
from .raw import CHOICES
from .reading import figure_text

Seen = Mapping[str, Any]
LABELS: dict[str, Any] = {
    "recipients": _("Recipients"),
    "respondents": _("Respondents"),
    **{f"criteria.{each.code}": each.code.upper() for each in CRITERIA},
    "total": _("Total"),
    "place_municipality": _("Place in the municipality"),
    "place_region": _("Place in the region"),
    **{f"raw.{name}": label for name, label in CHOICES},
}


def replaced(before: Seen | None, after: Seen) -> list[dict[str, Any]]:
    """Return the figures that readers saw and that change: {"key", "before", "after"}.

    Nothing for what was never published: nothing is replaced then.
    """
    if not before:
        return []
    old, new = dict(_figures(before)), dict(_figures(after))
    keys = [*old, *(each for each in new if each not in old)]
    pairs = [(key, old.get(key), new.get(key)) for key in keys]
    return [{"key": key, "before": was, "after": now} for key, was, now in pairs if was != now]


def in_words(figures: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Return them as people read them: with a decimal comma, a dash where nothing was."""
    return [
        {
            "label": str(LABELS.get(each["key"], each["key"].partition(".")[2])),
            "before": _read(each["before"]),
            "after": _read(each["after"]),
        }
        for each in figures
    ]


def _read(value: Any) -> str:
    return "–" if value in (None, "") else str(figure_text(value))


def _figures(seen: Seen) -> Iterator[tuple[str, Any]]:
    for key in ("recipients", "respondents"):
        yield key, seen.get(key)
    for part in ("criteria", "indicators", "raw"):
        for key, value in (seen.get(part) or {}).items():
            yield f"{part}.{key}", value
    for key in ("total", "place_municipality", "place_region"):
        yield key, seen.get(key)
