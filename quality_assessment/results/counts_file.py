"""Raw counts of organisations as JSON; docs/noko.md has the form with an example."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, NoReturn

from exchange.parsing import TableError
from exchange.parsing.csv_table import decode, detect_encoding
from exchange.readers import ReadError, read_integer
from quality_assessment.calculation import COUNTS, CRITERIA, INDICATORS, SYMBOLS, RawCounts
from vocabularies.lookup import key_of

from .figures import DIGIT, read_figure
from .headings import HEADINGS

SETTINGS = ("edition", "rounding", "absent_disabled", "ties", "formula_1_1", "formula_1_3")
ORGANISATIONS = "organisations"
OWN = ("id", "name", "counts", "indicators", "criteria", "no_disabled")
COUNT_KEYS = {key_of(text): name for name in COUNTS for text in (name, SYMBOLS[name])}
OWN_KEYS = {key_of(name): name for name in OWN} | COUNT_KEYS
SETTING_KEYS = {key_of(name): name for name in (*SETTINGS, ORGANISATIONS)}


class JsonError(Exception):
    """The file is no such JSON; `code` says why in one word, `values` where.

    Codes: `not_json` (line, column), `no_counts`, `not_object` (key), `unknown_key` (key, nearest),
    `twice` (key), `no_number` (key, value), `counts_and_figures`.
    """

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True)
class Given:
    """What is known of one organisation: counts, ready indicators, or old criteria."""

    id: str = ""
    name: str = ""
    counts: RawCounts | None = None
    indicators: Mapping[str, Decimal | None] | None = None
    criteria: Mapping[str, Decimal | None] | None = None
    no_disabled: bool = False


@dataclass(frozen=True)
class CountsFile:
    """The organisations of a file, and the settings of the method that it has."""

    organisations: tuple[Given, ...]
    settings: Mapping[str, Any] = field(default_factory=dict)


def read_counts(content: bytes) -> CountsFile:
    """Return what a file holds: an organisation, a list of them, or settings with a list."""
    raw = _json(content)
    settings: dict[str, Any] = {}
    rows = raw if isinstance(raw, list) else [raw]
    if isinstance(raw, dict):
        found = {SETTING_KEYS.get(key_of(key)): value for key, value in raw.items()}
        settings = {name: found[name] for name in SETTINGS if name in found}
        own = {key: value for key, value in raw.items() if key_of(key) not in SETTING_KEYS}
        rows = [own]
        if ORGANISATIONS in found:
            _known(own, SETTING_KEYS)
            rows = found[ORGANISATIONS]
    if not isinstance(rows, list) or not rows:
        raise JsonError("no_counts")
    known = OWN_KEYS if isinstance(raw, list) or len(rows) > 1 else OWN_KEYS | SETTING_KEYS
    return CountsFile(tuple(_given(each, known) for each in rows), settings)


def _json(content: bytes) -> Any:
    try:
        text = decode(content, detect_encoding(content))
        return json.loads(
            text, parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_unique
        )
    except json.JSONDecodeError as error:
        raise JsonError("not_json", line=error.lineno, column=error.colno) from None
    except (TableError, RecursionError, ValueError):
        raise JsonError("not_json", line=1, column=1) from None


def _no_constant(text: str) -> NoReturn:
    raise JsonError("no_number", key=text, value=text)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise JsonError("twice", key=key)
        found[key] = value
    return found


def _known(raw: Mapping[str, Any], known: Mapping[str, str]) -> dict[str, Any]:
    """Return the values by the names of fields; a key that is none is named with the nearest."""
    found: dict[str, Any] = {}
    for key, value in raw.items():
        name = known.get(key_of(key))
        if name is None:
            near = get_close_matches(key_of(key), known, 1, 0.5)
            raise JsonError("unknown_key", key=key, nearest=known[near[0]] if near else "")
        if name in found:
            raise JsonError("twice", key=key)
        found[name] = value
    return found


def _given(raw: Any, known: Mapping[str, str]) -> Given:
    if not isinstance(raw, dict):
        raise JsonError("no_counts")
    values = _known(raw, known)
    counts = {name: values[name] for name in COUNTS if name in values}
    for key, value in _known(_object(values, "counts"), COUNT_KEYS).items():
        if key in counts:
            raise JsonError("twice", key=key)
        counts[key] = value
    indicators = dict(_figures(_object(values, "indicators"), INDICATORS))
    criteria = dict(_figures(_object(values, "criteria"), CRITERIA))
    if (bool(counts), bool(indicators), bool(criteria)).count(True) > 1:
        raise JsonError("counts_and_figures")
    return Given(
        id=str(values.get("id") or ""),
        name=str(values.get("name") or ""),
        counts=RawCounts(**{name: _count(value) for name, value in counts.items()}),
        indicators=indicators or None,
        criteria=criteria or None,
        no_disabled=values.get("no_disabled") is True,
    )


def _object(values: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = values.get(key) or {}
    if not isinstance(found, dict):
        raise JsonError("not_object", key=key)
    return found


def _count(value: Any) -> Any:
    """Return a whole number or None; what is neither is left for the calculator to name."""
    if isinstance(value, Decimal) and value == value.to_integral_value() and abs(value) < 10**9:
        return int(value)
    if isinstance(value, str):
        if not DIGIT.search(value):
            return None
        try:
            return read_integer(value)
        except ReadError:
            return value
    return value


def _figures(raw: Mapping[str, Any], codes: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    known = {key_of(code): code for code in codes}
    # К of a Russian keyboard
    known |= {key_of(key): HEADINGS.get(key_of(key), "") for key in raw if "K1" in codes}
    known = {key: code for key, code in known.items() if code in codes}
    for code, value in _known(raw, known).items():
        try:
            yield code, read_figure(str(value) if isinstance(value, Decimal) else value)
        except ReadError:
            raise JsonError("no_number", key=code, value=value) from None
        except TypeError:
            raise JsonError("no_number", key=code, value=value) from None
