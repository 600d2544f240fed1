"""Ages of children: in words, as a value of a filter, for machines."""

from django.utils.translation import ngettext


def in_words(low: int | None, high: int | None) -> str:
    """Return «7–9 лет», «1 год»; empty where no age is given."""
    if low is None or high is None:
        return ""
    text = str(low) if low == high else f"{low}–{high}"
    return ngettext("%(years)s year", "%(years)s years", high) % {"years": text}


def label(value: str) -> str:
    """Return the words of a value of a filter by age: «8» or «7-9»."""
    low, _dash, high = value.partition("-")
    return in_words(int(low), int(high or low))


def for_machines(low: int | None, high: int | None) -> str:
    """Return «7-9» or «8» as schema.org's typicalAgeRange has it; empty where no age is given."""
    if low is None or high is None:
        return ""
    return str(low) if low == high else f"{low}-{high}"
