"""What a file is by its content, whatever its name says."""

import zipfile
from typing import IO

import puremagic
from django.core.exceptions import ValidationError

from media_library.uploads import office_open, old_office, open_document
from media_library.uploads.archive import OLE, ZIP, open_archive
from media_library.uploads.kinds import BY_EXTENSION, KINDS, Container, FileKind

HEAD = 8192  # bytes that signatures need
MARKED_TEXTS = (b"%PDF-", b"{\\rtf")
PAGES = {"text/html", "image/svg+xml"}
TEXT_ENCODINGS = ("utf-8-sig", "cp1251")


def detect(file: IO[bytes], promised: FileKind) -> FileKind | None:
    """Return the kind of a content, None for one outside the list.

    Raises ValidationError for a container that is damaged or closed by a password.
    """
    file.seek(0)
    head = file.read(HEAD)
    if promised.container is Container.TEXT and is_text(head):
        return promised
    if head.startswith(ZIP):
        return _of_zip(file, promised)
    if head.startswith(OLE):
        return BY_EXTENSION.get(old_office.extension_of(file))
    return _of_signature(head, promised)


def _of_signature(head: bytes, promised: FileKind) -> FileKind | None:
    known = signatures(head)
    signed = [kind for kind in KINDS if kind.container is Container.SIGNATURE]
    found = [kind for kind in signed if kind.media_type in known]
    return promised if promised in found else next(iter(found), None)


def _of_zip(file: IO[bytes], promised: FileKind) -> FileKind | None:
    try:
        archive = open_archive(file)
    except ValidationError:
        if promised.is_zipped:
            raise
        return None
    with archive:
        declared = {open_document.declared_type(archive), *office_open.main_types(archive)}
    return next((kind for kind in KINDS if kind.is_zipped and declared & kind.declared), None)


def signatures(head: bytes) -> set[str]:
    """Return the media types whose marks a content begins with."""
    try:
        return {found.mime_type for found in puremagic.magic_string(head)}
    except (puremagic.PureError, ValueError):
        return set()


def is_text(head: bytes) -> bool:
    """Tell whether a content reads as Russian or Latin text and is no page of the web."""
    if (
        b"\0" in head
        or head.startswith(MARKED_TEXTS)
        or signatures(head) & {"text/html", "image/svg+xml"}
    ):
        return False
    for encoding in TEXT_ENCODINGS:
        try:
            head[: HEAD - 4].decode(encoding)
        except UnicodeDecodeError as error:
            if encoding == "utf-8-sig" and error.start > len(head) - 8:
                return True  # a letter cut in two at the end of the sample
            continue
        return True
    return False


def second_kind(file: IO[bytes], kind: FileKind) -> str:
    """Return what else the file is, "" for an honest one: HTML or ZIP in a PDF, PDF in a ZIP."""
    file.seek(0)
    head = file.read(HEAD).lower()
    if kind.is_zipped:
        return "PDF" if b"%pdf-" in head[:1024] else ""
    if kind.container is not Container.SIGNATURE:
        return ""
    if any(mark in head for mark in (b"<html", b"<script", b"<!doctype html")):
        return "HTML"
    file.seek(0)
    return "ZIP" if zipfile.is_zipfile(file) else ""
