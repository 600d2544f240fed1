"""Office Open XML: no macros under any name, nothing foreign, nothing fetched from outside."""

import io
import re
import zipfile
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from media_library.uploads.archive import (
    OLE,
    ZIP,
    check_parts,
    open_archive,
    read_part,
    refuse_strangers,
)
from media_library.uploads.refusals import refusal

TYPES = "[Content_Types].xml"
VBA = "_VBA_PROJECT".encode("utf-16-le")
ACTIVE = re.compile(r"macroenabled|vbaproject|macrosheet|activex", re.IGNORECASE)
ACTIVE_RELATIONS = ("/vbaProject", "/control", "/xlMacrosheet", "/attachedToolbars")
FETCHED = ("/attachedTemplate", "/oleObject", "/frame", "/subDocument", "/externalLinkPath")
# an address of the net or of a foreign computer; the path of a template at home is harmless
REMOTE = re.compile(r"^(https?|ftp):|^(file:)?(//|\\\\)[^/\\]", re.IGNORECASE)
MAX_EMBEDDED = 20 * 1024 * 1024


def main_types(archive: zipfile.ZipFile) -> set[str]:
    """Return the types of content that the package declares; none where it declares nothing."""
    if TYPES not in archive.namelist():
        return set()
    return {each.get("ContentType", "") for each in _parsed(read_part(archive, TYPES))}


def check(archive: zipfile.ZipFile, nested: bool = False) -> None:
    """Raise ValidationError for what must not be published."""
    if any(ACTIVE.search(each) for each in main_types(archive)):
        raise refusal("macros")
    for name in archive.namelist():
        if name.endswith(".rels"):
            _check_relations(_parsed(read_part(archive, name)))
    check_parts(archive, _judge_nested if nested else _judge)


def _check_relations(relations: Element) -> None:
    for each in relations:
        kind, target = each.get("Type", ""), each.get("Target", "")
        if kind.endswith(ACTIVE_RELATIONS):
            raise refusal("macros")
        if each.get("TargetMode") == "External":
            if kind.endswith(FETCHED) and REMOTE.match(target):
                raise refusal("remote")
        elif kind.endswith("/oleObject"):
            raise refusal("embedded")


def _judge(archive: zipfile.ZipFile, part: zipfile.ZipInfo, head: bytes) -> None:
    if head.startswith(ZIP) and "/embeddings/" in part.filename:
        _check_embedded(archive, part)  # the table behind a chart
    else:
        _judge_nested(archive, part, head)


def _judge_nested(archive: zipfile.ZipFile, part: zipfile.ZipInfo, head: bytes) -> None:
    if head.startswith(OLE):
        raise refusal("macros" if VBA in archive.read(part) else "embedded")
    refuse_strangers(part, head)


def _check_embedded(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    if part.file_size > MAX_EMBEDDED:
        raise refusal("bomb")
    with open_archive(io.BytesIO(archive.read(part))) as inner:
        if not any("officedocument" in each for each in main_types(inner)):
            raise refusal("archive")
        check(inner, nested=True)


def _parsed(xml: bytes) -> Element:
    try:
        return fromstring(xml, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError):
        raise refusal("damaged") from None
