"""Licences of what the portal runs on: the product is MIT, copyleft of the whole is refused."""

import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

STRONG = re.compile(r"\b(A?GPL|Affero|GNU General Public)", re.IGNORECASE)
WEAK = re.compile(r"\bLGPL|Lesser General Public|Library General Public", re.IGNORECASE)


def locked_packages(lock: Path) -> list[str]:
    """Return the names of all packages of a lock file."""
    return re.findall(r"^([A-Za-z0-9][\w.-]*)==", lock.read_text(), re.MULTILINE)


def licences_of(package: str) -> list[str]:
    """Return what the package says of its licence; classifiers count more than free text."""
    about = metadata.metadata(package)
    classifiers = [c for c in about.get_all("Classifier", []) if c.startswith("License ::")]
    stated = about.get_all("License-Expression", []) or classifiers
    return stated or ["".join(about.get_all("License", [])).strip().split("\n")[0]]


def is_refused(licence: str) -> bool:
    """Tell whether a licence binds the whole product; a choice that allows another does not."""
    alternatives = re.split(r"\bOR\b", licence)
    return all(STRONG.search(WEAK.sub("", part)) for part in alternatives)


def refused(lock: Path) -> Iterator[str]:
    """Yield «package: licence» of everything installed from the lock that may not be there."""
    for package in locked_packages(lock):
        try:
            stated = licences_of(package)
        except metadata.PackageNotFoundError:  # a package for another system
            continue
        if all(is_refused(licence) for licence in stated):
            yield f"{package}: {'; '.join(stated)}"
