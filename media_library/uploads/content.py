"""Is a file what its name says, and may it be published? Answers by its content."""

import zipfile
from pathlib import PurePath

from django.conf import settings
from django.core.files import File
from django.template.defaultfilters import filesizeformat

from media_library.uploads import office_open, old_office, open_document, pdf, rich_text
from media_library.uploads.detection import detect, second_kind
from media_library.uploads.kinds import BY_EXTENSION, Container, FileKind
from media_library.uploads.refusals import refusal


def check(file: File) -> FileKind:
    """Return the kind of an upload; raise ValidationError with what to do about a refusal."""
    kind = kind_of(file.name or "")
    _check_size(file, kind)
    try:
        _check_kind(file, kind)
        _check_inside(file, kind)
    finally:
        file.seek(0)
    return kind


def kind_of(name: str) -> FileKind:
    """Return the kind that a name promises; raise ValidationError for one not in the list."""
    kind = BY_EXTENSION.get(_extension(name))
    if kind is None:
        extensions = ", ".join(each.upper() for each in BY_EXTENSION)
        raise refusal("unknown_extension", extensions=extensions)
    return kind


def _extension(name: str) -> str:
    return PurePath(name).suffix.lower().lstrip(".")


def _check_size(file: File, kind: FileKind) -> None:
    limit = settings.UPLOAD_MAX_VIDEO_BYTES if kind.is_video else settings.UPLOAD_MAX_FILE_BYTES
    if file.size > limit:
        raise refusal("too_large", size=filesizeformat(file.size), limit=filesizeformat(limit))
    if file.size == 0:
        raise refusal("empty")


def _check_kind(file: File, kind: FileKind) -> None:
    found = detect(file, kind)
    extension = _extension(file.name or "").upper()
    if found is None:
        raise refusal("wrong_content", extension=extension)
    if found is not kind:
        suffix = found.extensions[0]
        raise refusal("wrong_extension", found=suffix.upper(), extension=extension, suffix=suffix)
    if other := second_kind(file, kind):
        raise refusal("two_files", extension=extension, other=other)


def _check_inside(file: File, kind: FileKind) -> None:
    match kind.container:
        case Container.OFFICE_OPEN:
            with zipfile.ZipFile(file) as archive:
                office_open.check(archive)
        case Container.OPEN_DOCUMENT:
            with zipfile.ZipFile(file) as archive:
                open_document.check(archive)
        case Container.OLD_OFFICE:
            old_office.check(file, kind.extensions[0])
        case Container.SIGNATURE if kind.extensions == ("pdf",):
            pdf.check(file)
        case Container.SIGNATURE if kind.extensions == ("rtf",):
            rich_text.check(file)
