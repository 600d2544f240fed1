"""Text of PPTX: slide by slide, with the speaker's notes."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any
from xml.etree.ElementTree import Element

from media_library.extraction.drawings import count_picture
from media_library.extraction.reading import gather
from media_library.extraction.zipped import elements, local, opened

SLIDE = re.compile(r"ppt/(slides|notesSlides)/\w+?(\d+)\.xml")


def read(file: IO[bytes]) -> dict[str, Any]:
    """Return text and facts."""
    counts: Counter[str] = Counter(pictures=0, undescribed=0)
    with opened(file) as archive:
        slides = _slides(archive)
        found = gather(_paragraphs(archive, slides, counts))
    shown = sum(1 for name in slides if name.startswith("ppt/slides/"))
    found["facts"] |= {"pages": shown, **counts}
    return found


def _slides(archive: zipfile.ZipFile) -> list[str]:
    found = [(SLIDE.fullmatch(name), name) for name in archive.namelist()]
    ordered = sorted((int(match[2]), match[1] != "slides", name) for match, name in found if match)
    return [name for _number, _notes, name in ordered]


def _paragraphs(archive: zipfile.ZipFile, slides: list[str], counts: Counter[str]) -> Iterator[str]:
    for name in slides:
        pieces: list[str] = []
        for element in elements(archive, name):
            match local(element):
                case "t":
                    pieces.append(element.text or "")
                case "pic":
                    _count(element, counts)
                case "p":
                    yield "".join(pieces)
                    pieces.clear()


def _count(picture: Element, counts: Counter[str]) -> None:
    for each in picture.iter():
        if local(each) == "cNvPr":
            count_picture(each, counts)
            return
