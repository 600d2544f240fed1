"""Text and accessibility of a PDF: tags, title, language, a text layer page by page."""

import resource
import time
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any

from pypdf import PageObject, PdfReader

from media_library.extraction.reading import gather, words_in

PATIENCE = 0.6  # of the processor time allowed; pages after that are not looked at
STAMP_WORDS = 40  # over the picture of an upright page so few are a stamp of a signature
SLIDE_WORDS = 10  # a slide has a picture under few words and is no scan
SCAN_PIXELS = 600_000  # an A5 page at 100 dots an inch


def read(file: IO[bytes]) -> dict[str, Any]:
    """Return text and facts; encrypted and broken files end in an exception of the parser."""
    reader = PdfReader(file, strict=False)
    kinds: Counter[str] = Counter()
    found = gather(_texts(reader, kinds), are_pages=True)
    root, title = reader.root_object, reader.metadata.title if reader.metadata else ""
    found["facts"] |= {
        "pages": len(reader.pages),
        "text_pages": kinds["text"],
        "scan_pages": kinds["scan"],
        "tagged": _is_tagged(root),
        "title": str(title or "")[:300],
        "language": str(root.get("/Lang") or "")[:35],
    }
    found["truncated"] = found["truncated"] or kinds.total() < len(reader.pages)
    return found


def _texts(reader: PdfReader, kinds: Counter[str]) -> Iterator[str]:
    allowed = resource.getrlimit(resource.RLIMIT_CPU)[0]
    for page in reader.pages:
        if allowed > 0 and time.process_time() > allowed * PATIENCE:
            return
        text = _text(page)
        kinds[_kind(page, words_in(text))] += 1
        yield text


def _text(page: PageObject) -> str:
    try:
        return page.extract_text()
    except MemoryError:
        raise
    except Exception:  # one broken page does not hide the others
        return ""


def _kind(page: PageObject, words: int) -> str:
    box = page.mediabox
    few = SLIDE_WORDS if box.width > box.height else STAMP_WORDS
    if words < few and _has_large_picture(page):
        return "scan"
    if words:
        return "text"
    return "scan" if _has_content(page) else "blank"  # letters drawn as curves are no text


def _has_large_picture(page: PageObject) -> bool:
    for each in _drawn(page):
        if each.get("/Subtype") == "/Image":
            width, height = each.get("/Width", 0), each.get("/Height", 0)
            if width * height >= SCAN_PIXELS:
                return True
    return False


def _drawn(page: PageObject) -> list[Any]:
    try:
        resources: Any = page["/Resources"].get_object()
        return [each.get_object() for each in resources.get("/XObject", {}).values()]
    except (KeyError, AttributeError, TypeError):
        return []


def _has_content(page: PageObject) -> bool:
    contents = page.get_contents()
    return contents is not None and bool(contents.get_data().strip())


def _is_tagged(root: Any) -> bool:
    marks = root.get("/MarkInfo")
    return bool("/StructTreeRoot" in root and marks and marks.get_object().get("/Marked"))
