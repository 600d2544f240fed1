"""Runs of the kit: pages grouped by what must hold for them."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.document import Document

# the skip link of a missing page leads into its own document, which answers 404
ERRORS = ("--noindex", "--error-pages", "--max", "broken=1")
REFUSED = 2  # the kit could not measure


class KitError(SystemExit):
    """The kit is not there or does not work; the message says what to do."""


@dataclass(frozen=True)
class Group:
    """Pages of one site measured in one run."""

    name: str
    paths: tuple[str, ...]
    flags: tuple[str, ...]


def groups(found: list[Document]) -> Iterator[Group]:
    """Yield runs: open pages, those closed to search engines, errors; each language apart."""
    kinds: dict[tuple[str, str], list[str]] = {}
    for document in found:
        kinds.setdefault((_kind(document), document.facts.language), []).append(document.path)
    flags = {"open": (), "hidden": ("--noindex",), "errors": ERRORS}
    for (kind, language), paths in sorted(kinds.items(), reverse=True):
        yield Group(f"{kind}-{language}", tuple(paths), (*flags[kind], "--lang", language))


def _kind(document: Document) -> str:
    if document.status >= 400:
        return "errors"
    return "hidden" if document.facts.noindex else "open"


def command(kit: Path, base: str, group: Group, out: Path, more: list[str]) -> list[str]:
    """Return the command line of a run."""
    python = str(kit / "venv" / "bin" / "python")
    start = [python, str(kit / "audit.py"), base, *group.paths, "--strict"]
    return [*start, *group.flags, "--out", str(out), *more]


def run(line: list[str]) -> bool:
    """Run the kit, its own report goes to its folder; False when it could not measure."""
    return subprocess.run(line, stdout=subprocess.DEVNULL, check=False).returncode < REFUSED
