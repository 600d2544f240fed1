"""Counts that cannot be: found before anything is computed, every field named."""

from collections.abc import Iterator

from .counts import COUNTS, RawCounts
from .editions import Points, Shares
from .methods import Method
from .problems import Problem

# whole: its parts, whatever edition is in force
GROUPS = {
    "recipients": ("respondents",),
    "respondents": ("stand_asked", "site_asked", "disabled_asked", "remote_asked"),
    "stand_asked": ("stand_satisfied",),
    "site_asked": ("site_satisfied",),
}


def problems_of(counts: RawCounts, method: Method) -> tuple[Problem, ...]:
    """Return what is wrong; what is only missing is not."""
    faulty = tuple(_not_counts(counts))
    if faulty:
        return faulty
    found = {
        (each.code, each.field, each.values.get("of")): each
        for each in (*_zeros(counts, method), *_above(counts, method))
    }
    return tuple(sorted(found.values(), key=lambda each: COUNTS.index(each.field)))


def missing_of(counts: RawCounts, method: Method) -> tuple[str, ...]:
    """Return the names of the counts that the method needs and that are not known."""
    return tuple(
        dict.fromkeys(
            name
            for code in method.edition.indicators
            for name in needed(code, method)
            if counts.get(name) is None and not is_undefined(code, counts, method)
        )
    )


def needed(code: str, method: Method) -> tuple[str, ...]:
    """Return the names of the counts that an indicator is made of."""
    rule = method.rule(code)
    if isinstance(rule, Points):
        return (rule.counted,)
    return tuple(dict.fromkeys(name for share in rule.shares for name in share))


def is_undefined(code: str, counts: RawCounts, method: Method) -> bool:
    """Tell whether nobody could be asked: no disabled respondents leave 3.3 without a value."""
    asked = method.edition.undefined.get(code)
    return asked is not None and counts.get(asked) == 0


def _not_counts(counts: RawCounts) -> Iterator[Problem]:
    for name, value in counts.as_dict().items():
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int):
            yield Problem("not_whole", name, {"value": value})
        elif value < 0:
            yield Problem("negative", name, {"value": value})


def _zeros(counts: RawCounts, method: Method) -> Iterator[Problem]:
    for code in method.edition.indicators:
        rule = method.rule(code)
        if isinstance(rule, Shares) and code not in method.edition.undefined:
            for _part, whole in rule.shares:
                if counts.get(whole) == 0:
                    # one norm for both may be known only as the two norms
                    name = "norm_stand" if whole == "norm" and counts.norm is None else whole
                    yield Problem("zero", name, {"value": 0})


def _above(counts: RawCounts, method: Method) -> Iterator[Problem]:
    for part, whole in _pairs(method):
        value, limit = counts.get(part), counts.get(whole)
        if value is not None and limit is not None and value > limit:
            yield Problem("above", part, {"value": value, "limit": limit, "of": whole})


def _pairs(method: Method) -> Iterator[tuple[str, str]]:
    yield from ((part, whole) for whole, parts in GROUPS.items() for part in parts)
    for code in method.edition.indicators:
        rule = method.rule(code)
        if isinstance(rule, Shares):
            yield from rule.shares
