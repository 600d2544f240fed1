"""Finding a JDK: JAVA_HOME, then whatever the system has."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .errors import NO_JDK, SearchNodeError
from .releases import RELEASES, Release

SYSTEM = Path("/usr/lib/jvm")
VERSION = re.compile(r'^JAVA_VERSION="(?:1\.)?(\d+)', re.MULTILINE)


@dataclass(frozen=True, order=True)
class Jdk:
    """A Java with a compiler."""

    version: int
    home: Path


def places() -> Iterator[Path]:
    """Yield the folders where a JDK may be."""
    if named := os.environ.get("JAVA_HOME"):
        yield Path(named)
    if SYSTEM.is_dir():
        yield from sorted(SYSTEM.iterdir())


def found(folders: Iterable[Path]) -> list[Jdk]:
    """Return the JDKs among the folders, each once, the oldest first."""
    return sorted({jdk for folder in folders if (jdk := _described(folder))})


def _described(folder: Path) -> Jdk | None:
    try:
        version = VERSION.search((folder / "release").read_text())
    except OSError:
        return None
    # a runtime without the compiler cannot make the plugin
    fit = version and all(os.access(folder / "bin" / name, os.X_OK) for name in ("java", "javac"))
    return Jdk(int(version[1]), folder.resolve()) if version and fit else None


def choose(kind: str, jdks: list[Jdk]) -> tuple[Release, Jdk]:
    """Return the newest release of a kind that runs here, with the oldest Java that it takes."""
    for release in RELEASES:
        for jdk in jdks:
            if release.kind == kind and release.oldest <= jdk.version <= release.newest:
                return release, jdk
    raise SearchNodeError(NO_JDK)
