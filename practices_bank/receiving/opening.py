"""A package is opened: it is whole, nothing in it is a trap, its checksums agree."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, Any

from django.conf import settings
from django.utils.translation import gettext as _

from practices_bank.transfer.facts import VERSION
from practices_bank.transfer.package import FORM, MANIFEST
from practices_bank.transfer.writer import PIECE, SUMS

MOST_FILES = 20_000
SMALL = 5 * 1024 * 1024  # bytes of a file that is read whole
NAMED = 10  # damaged files that a refusal names


class PackageError(Exception):
    """Why a package cannot be accepted, in words for the editor."""


class Package:
    """An opened package. Raises PackageError for what cannot be read."""

    def __init__(self, file: IO[bytes]) -> None:
        try:
            self.archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise PackageError(_("The file is damaged or is no ZIP archive.")) from None
        self.parts = {part.filename: part for part in self.archive.infolist()}
        self._refuse_traps()
        self.manifest = self._manifest()

    def _refuse_traps(self) -> None:
        parts = self.archive.infolist()
        if len(parts) > MOST_FILES or len(self.parts) != len(parts):
            raise PackageError(_("The archive has too many files, or several of one name."))
        if sum(part.file_size for part in parts) > settings.PACKAGE_MAX_UNPACKED_BYTES:
            raise PackageError(_("The archive unpacks to more than is allowed."))
        if any(part.flag_bits & 1 for part in parts):
            raise PackageError(_("The archive is closed by a password."))
        if any(name.startswith("/") or ".." in name.split("/") for name in self.parts):
            raise PackageError(_("The archive has files with forbidden names."))

    def _manifest(self) -> dict[str, Any]:
        found = self.json(MANIFEST)
        if found.get("form") != FORM or not isinstance(found.get("practices"), list):
            raise PackageError(_("It is no package of practices: see how the centre makes one."))
        if found.get("version") != VERSION:
            text = _("The package is of version %(theirs)s, this portal reads %(ours)s: renew it.")
            raise PackageError(text % {"theirs": found.get("version"), "ours": VERSION})
        return found

    def json(self, name: str) -> dict[str, Any]:
        """Return a small file as an object; PackageError where it is none."""
        try:
            found = json.loads(self.read(name))
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise PackageError(_("The file “%(name)s” cannot be read.") % {"name": name})
        return found

    def read(self, name: str) -> bytes:
        """Return a small file."""
        part = self.parts.get(name)
        if part is None:
            raise PackageError(_("The package has no file “%(name)s”.") % {"name": name})
        if part.file_size > SMALL:
            raise PackageError(_("The file “%(name)s” is too large.") % {"name": name})
        return b"".join(self.pieces(name))

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a file of any size; PackageError where it is damaged."""
        try:
            with self.archive.open(self.parts[name]) as entry:
                yield from iter(lambda: entry.read(PIECE), b"")
        except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError):
            raise PackageError(_("The file “%(name)s” is damaged.") % {"name": name}) from None

    def check_sums(self, tell: Callable[[], None]) -> None:
        """Compare all files with the list; PackageError names those that differ or are absent."""
        listed = dict(self._sums())
        wrong = [name for name in self.parts if name not in listed and name != SUMS]
        for name, digest in listed.items():
            if name not in self.parts or self._digest(name) != digest:
                wrong.append(name)
            tell()
        if wrong:
            more = "…" if len(wrong) > NAMED else ""
            text = _("These files are not as they were sent: %(names)s. Ask for the package again.")
            raise PackageError(text % {"names": ", ".join(wrong[:NAMED]) + more})

    def _sums(self) -> Iterator[tuple[str, str]]:
        for line in self.read(SUMS).decode(errors="replace").splitlines():
            digest, _gap, name = line.partition("  ")
            yield name, digest

    def _digest(self, name: str) -> str:
        digest = hashlib.sha256()
        try:
            for piece in self.pieces(name):
                digest.update(piece)
        except PackageError:
            return ""
        return digest.hexdigest()
