"""Is a file what its name says? Answers by its content, without unpacking anything."""

import zipfile
from pathlib import PurePath
from typing import IO

import puremagic
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from media_library.uploads.kinds import BY_EXTENSION, Container, FileKind

HEAD = 8192  # bytes that signatures need
OLE_SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
TEXT_ENCODINGS = ("utf-8-sig", "cp1251")
MACROS = "vbaproject.bin"


def check(file: File) -> FileKind:
    """Return the kind of an upload; raise ValidationError with what to do about a refusal."""
    kind = kind_of(file.name or "")
    _check_size(file, kind)
    file.seek(0)
    try:
        known = _matches(file, kind)
    finally:
        file.seek(0)
    if not known:
        raise ValidationError(
            _(
                "The content of the file is not %(extension)s: it was renamed, is damaged or "
                "closed by a password. Save it anew in its program."
            )
            % {"extension": _extension(file.name or "").upper()},
            code="wrong_content",
        )
    return kind


def kind_of(name: str) -> FileKind:
    """Return the kind that a name promises; raise ValidationError for one not in the list."""
    kind = BY_EXTENSION.get(_extension(name))
    if kind is None:
        raise ValidationError(
            _("Files of this kind are not published. Accepted: %(extensions)s.")
            % {"extensions": ", ".join(each.upper() for each in BY_EXTENSION)},
            code="unknown_extension",
        )
    return kind


def _extension(name: str) -> str:
    return PurePath(name).suffix.lower().lstrip(".")


def _check_size(file: File, kind: FileKind) -> None:
    limit = settings.UPLOAD_MAX_VIDEO_BYTES if kind.is_video else settings.UPLOAD_MAX_FILE_BYTES
    if file.size > limit:
        raise ValidationError(
            _("The file takes %(size)s, more than %(limit)s is not accepted.")
            % {"size": filesizeformat(file.size), "limit": filesizeformat(limit)},
            code="too_large",
        )
    if file.size == 0:
        raise ValidationError(_("The file is empty."), code="empty")


def _matches(file: IO[bytes], kind: FileKind) -> bool:
    head = file.read(HEAD)
    match kind.container:
        case Container.TEXT:
            return _is_text(head)
        case Container.OLD_OFFICE:
            return head.startswith(OLE_SIGNATURE)
        case Container.OFFICE_OPEN | Container.OPEN_DOCUMENT:
            return _is_zip_of(file, kind)
        case _:
            return kind.media_type in _signatures(head)


def _signatures(head: bytes) -> set[str]:
    try:
        return {found.mime_type for found in puremagic.magic_string(head)}
    except (puremagic.PureError, ValueError):
        return set()


def _is_text(head: bytes) -> bool:
    if b"\0" in head or _signatures(head) & {"text/html", "image/svg+xml"}:
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


def _is_zip_of(file: IO[bytes], kind: FileKind) -> bool:
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if any(name.lower().endswith(MACROS) for name in names):
                raise ValidationError(
                    _("The file holds macros. Save it without them."), code="macros"
                )
            if kind.container is Container.OFFICE_OPEN:
                return any(name.startswith(kind.mark) for name in names)
            return names[:1] == ["mimetype"] and _mimetype(archive) == kind.media_type
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError):
        return False


def _mimetype(archive: zipfile.ZipFile) -> str:
    if archive.getinfo("mimetype").file_size > 200:
        return ""
    return archive.read("mimetype").decode("ascii", "replace").strip()
