"""Text of OpenDocument: texts, tables, presentations, all from one part."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any
from xml.etree.ElementTree import Element

from media_library.extraction.reading import gather
from media_library.extraction.zipped import elements, local, opened

SPACES = {"s", "tab", "line-break"}


def read(file: IO[bytes]) -> dict[str, Any]:
    """Return text and facts."""
    counts: Counter[str] = Counter(pictures=0, undescribed=0)
    with opened(file) as archive:
        found = gather(_paragraphs(archive, counts))
    found["facts"] |= counts
    return found


def _paragraphs(archive: zipfile.ZipFile, counts: Counter[str]) -> Iterator[str]:
    for element in elements(archive, "content.xml"):
        match local(element):
            case "frame":
                _count(element, counts)
            case "p" | "h":
                yield _text(element)
                element.clear()


def _text(element: Element) -> str:
    pieces = [element.text or ""]
    for child in element:
        name = local(child)
        if name != "frame":  # its paragraphs have been read by themselves
            pieces.append(" " if name in SPACES else _text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _count(frame: Element, counts: Counter[str]) -> None:
    names = {local(each) for each in frame}
    if "image" in names:
        counts["pictures"] += 1
        described = {local(each) for each in frame if (each.text or "").strip()}
        if not described & {"title", "desc"}:
            counts["undescribed"] += 1
