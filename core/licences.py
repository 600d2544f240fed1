"""Licences of what the portal runs on: the product is MIT, copyleft of the whole is refused."""

import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

STRONG = re.compile(r"\b(A?GPL|Affero|GNU General Public)", re.IGNORECASE)
# some wheels hold libraries under another licence than their own code
BUNDLED = re.compile(r"^License for .* binary wheels: *(.+)$", re.MULTILINE)
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


def licences_inside(package: str) -> list[str]:
    """Return the licence of the wheel as a whole, where it differs from that of its own code."""
    files = metadata.files(package) or []
    texts = (each.read_text() for each in files if each.name.lower().startswith("licenses_bundled"))
    return [found for text in texts for found in BUNDLED.findall(text)]


def is_refused(licence: str) -> bool:
    """Tell whether a licence binds the whole product; a choice that allows another does not."""
    alternatives = re.split(r"\bOR\b", licence)
    return all(STRONG.search(WEAK.sub("", part)) for part in alternatives)


def refused(lock: Path) -> Iterator[str]:
    """Yield «package: licence» of everything installed from the lock that may not be there."""
    for package in locked_packages(lock):
        try:
            stated, inside = licences_of(package), licences_inside(package)
        except metadata.PackageNotFoundError:  # a package for another system
            continue
        if all(map(is_refused, stated)) or any(map(is_refused, inside)):
            yield f"{package}: {'; '.join(stated + inside)}"
