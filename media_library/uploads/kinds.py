"""The allow-list of documents."""

from dataclasses import dataclass
from enum import Enum


class Container(Enum):
    """How the content of a kind is recognised."""

    SIGNATURE = "signature"  # by puremagic
    OFFICE_OPEN = "office open xml"  # a zip that lists the types of its parts
    OPEN_DOCUMENT = "open document"  # a zip that names its type in the first part
    OLD_OFFICE = "ole"  # a container of named streams
    TEXT = "text"


@dataclass(frozen=True)
class FileKind:
    """A kind of files: extensions, type of content, how it is recognised and read.

    `main_part` is the type of the part that a zipped document is about; `reader` the action of
    `media_library.extraction` that reads the text, "" where nothing does.
    """

    extensions: tuple[str, ...]
    media_type: str
    container: Container = Container.SIGNATURE
    main_part: str = ""
    reader: str = ""
    is_video: bool = False

    @property
    def is_zipped(self) -> bool:
        """True for documents that are archives inside."""
        return self.container in (Container.OFFICE_OPEN, Container.OPEN_DOCUMENT)

    @property
    def declared(self) -> set[str]:
        """Types by which a zipped document says what it is."""
        return {self.main_part or self.media_type, MACRO_TYPES.get(self.main_part, "")} - {""}


_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
_WORD, _SHEET, _SLIDES = (
    f"{_OOXML}{name}.main+xml"
    for name in (
        "wordprocessingml.document",
        "spreadsheetml.sheet",
        "presentationml.presentation",
    )
)
# a renamed DOCM is told of its macros, not of its name
MACRO_TYPES = {
    _WORD: "application/vnd.ms-word.document.macroEnabled.main+xml",
    _SHEET: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    _SLIDES: "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
}


def _office_open(extension: str, media_type: str, main_part: str) -> FileKind:
    return FileKind(
        (extension,), _OOXML + media_type, Container.OFFICE_OPEN, main_part, reader=extension
    )


def _open_document(extension: str, media_type: str) -> FileKind:
    return FileKind((extension,), _ODF + media_type, Container.OPEN_DOCUMENT, reader="odf")


KINDS = (
    FileKind(("pdf",), "application/pdf", reader="pdf"),
    _office_open("docx", "wordprocessingml.document", _WORD),
    _office_open("xlsx", "spreadsheetml.sheet", _SHEET),
    _office_open("pptx", "presentationml.presentation", _SLIDES),
    _open_document("odt", "text"),
    _open_document("ods", "spreadsheet"),
    _open_document("odp", "presentation"),
    FileKind(("doc",), "application/msword", Container.OLD_OFFICE),
    FileKind(("xls",), "application/vnd.ms-excel", Container.OLD_OFFICE),
    FileKind(("ppt",), "application/vnd.ms-powerpoint", Container.OLD_OFFICE),
    FileKind(("rtf",), "application/rtf"),
    FileKind(("jpg", "jpeg"), "image/jpeg"),
    FileKind(("png",), "image/png"),
    FileKind(("txt",), "text/plain", Container.TEXT, reader="text"),
    FileKind(("csv",), "text/csv", Container.TEXT, reader="text"),
    FileKind(("vtt",), "text/vtt", reader="text"),
    FileKind(("mp3",), "audio/mpeg"),
    FileKind(("mp4",), "video/mp4", is_video=True),
    FileKind(("webm",), "video/webm", is_video=True),
)
BY_EXTENSION = {extension: kind for kind in KINDS for extension in kind.extensions}
