"""The allow-list of documents."""

from dataclasses import dataclass
from enum import Enum


class Container(Enum):
    """How the content of a kind is recognised."""

    SIGNATURE = "signature"  # by puremagic
    OFFICE_OPEN = "office open xml"  # a zip with the folder of its program
    OPEN_DOCUMENT = "open document"  # a zip that names its type in the first file
    OLD_OFFICE = "ole"
    TEXT = "text"


@dataclass(frozen=True)
class FileKind:
    """A kind of files: extensions, type of content, how it is recognised, mark inside a zip."""

    extensions: tuple[str, ...]
    media_type: str
    container: Container = Container.SIGNATURE
    mark: str = ""
    is_video: bool = False


_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."

KINDS = (
    FileKind(("pdf",), "application/pdf"),
    FileKind(("docx",), _OOXML + "wordprocessingml.document", Container.OFFICE_OPEN, "word/"),
    FileKind(("xlsx",), _OOXML + "spreadsheetml.sheet", Container.OFFICE_OPEN, "xl/"),
    FileKind(("pptx",), _OOXML + "presentationml.presentation", Container.OFFICE_OPEN, "ppt/"),
    FileKind(("odt",), _ODF + "text", Container.OPEN_DOCUMENT),
    FileKind(("ods",), _ODF + "spreadsheet", Container.OPEN_DOCUMENT),
    FileKind(("odp",), _ODF + "presentation", Container.OPEN_DOCUMENT),
    FileKind(("doc",), "application/msword", Container.OLD_OFFICE),
    FileKind(("xls",), "application/vnd.ms-excel", Container.OLD_OFFICE),
    FileKind(("ppt",), "application/vnd.ms-powerpoint", Container.OLD_OFFICE),
    FileKind(("rtf",), "application/rtf"),
    FileKind(("jpg", "jpeg"), "image/jpeg"),
    FileKind(("png",), "image/png"),
    FileKind(("txt",), "text/plain", Container.TEXT),
    FileKind(("csv",), "text/csv", Container.TEXT),
    FileKind(("vtt",), "text/vtt"),
    FileKind(("mp3",), "audio/mpeg"),
    FileKind(("mp4",), "video/mp4", is_video=True),
    FileKind(("webm",), "video/webm", is_video=True),
)
BY_EXTENSION = {extension: kind for kind in KINDS for extension in kind.extensions}
