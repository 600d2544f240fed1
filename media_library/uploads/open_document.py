"""OpenDocument: no password, no macros, nothing foreign among the parts."""

import zipfile

from media_library.uploads.archive import OLE, check_parts, read_part, refuse_strangers
from media_library.uploads.refusals import refusal

MANIFEST = "META-INF/manifest.xml"
MACROS = ("Basic/", "Scripts/")
ENCRYPTED = b"encryption-data"


def declared_type(archive: zipfile.ZipFile) -> str:
    """Return the type that the first part names; "" where there is no such part."""
    if archive.namelist()[:1] != ["mimetype"] or archive.getinfo("mimetype").file_size > 200:
        return ""
    return read_part(archive, "mimetype").decode("ascii", "replace").strip()


def check(archive: zipfile.ZipFile) -> None:
    """Raise ValidationError for what must not be published."""
    names = archive.namelist()
    if MANIFEST in names and ENCRYPTED in read_part(archive, MANIFEST):
        raise refusal("encrypted")
    if any(name.startswith(MACROS) for name in names):
        raise refusal("macros")
    check_parts(archive, _judge)


def _judge(_archive: zipfile.ZipFile, part: zipfile.ZipInfo, head: bytes) -> None:
    if head.startswith(OLE):
        raise refusal("embedded")
    refuse_strangers(part, head)
