"""Text of DOCX: paragraphs of the body, then notes; pictures without words are counted."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any
from xml.etree.ElementTree import Element

from media_library.extraction.drawings import count_picture
from media_library.extraction.reading import gather
from media_library.extraction.zipped import elements, local, opened

PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


def read(file: IO[bytes]) -> dict[str, Any]:
    """Return text and facts."""
    counts: Counter[str] = Counter(pictures=0, undescribed=0)
    with opened(file) as archive:
        found = gather(_paragraphs(archive, counts))
    found["facts"] |= counts
    return found


def _paragraphs(archive: zipfile.ZipFile, counts: Counter[str]) -> Iterator[str]:
    names = set(archive.namelist())
    for part in (each for each in PARTS if each in names):
        pieces: list[str] = []
        for element in elements(archive, part):
            match local(element):
                case "t":
                    pieces.append(element.text or "")
                case "tab" | "br" | "cr":
                    pieces.append(" ")
                case "drawing":
                    _count(element, counts)
                case "p":
                    yield "".join(pieces)
                    pieces.clear()
                    element.clear()


def _count(drawing: Element, counts: Counter[str]) -> None:
    inside = {local(each): each for each in drawing.iter()}
    if "pic" in inside and "docPr" in inside:
        count_picture(inside["docPr"], counts)
