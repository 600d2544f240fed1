"""Tables of DOCX as rows of cells, a cell as lines; the lines that stand outside the tables."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from media_library.extraction.problems import ProblemError
from media_library.extraction.zipped import elements, local, opened

MOST = {"tbl": 100, "tr": 1_000, "tc": 5_000}
MOST_ELEMENTS = 300_000
MOST_LETTERS = 400_000
# words of a paragraph; those moved away stay in the file, those of a text box stand there twice
WORDS = (
    "(.//w:r/w:t | .//w:r/w:tab | .//w:r/w:br | .//w:r/w:cr)"
    "[not(ancestor::w:moveFrom) and not(ancestor::w:txbxContent)]"
)


def read(file: IO[bytes]) -> dict[str, Any]:
    """Return tables and the lines outside; ProblemError «too_large», «entities», «damaged»."""
    with opened(file) as archive:
        _measure(archive)
    file.seek(0)
    document = Document(file)
    body = document.element.body
    tables = [each for each in body.iter(qn("w:tbl")) if not _is_inside(each)]
    outside = [each for each in body.iter(qn("w:p")) if not _is_inside(each)]
    return {
        "tables": [list(_rows(Table(each, document))) for each in tables],
        "outside": [line for each in outside for line in _lines(Paragraph(each, document))],
    }


def _measure(archive: zipfile.ZipFile) -> None:
    """Look at every part before anything is built of it: how much there is, no entities."""
    counts: Counter[str] = Counter()
    letters = 0
    for name in archive.namelist():
        if not name.endswith((".xml", ".rels")):
            continue
        for element in elements(archive, name):
            kind = local(element)
            counts[kind] += 1
            letters += len(element.text or "")
            if counts[kind] > MOST.get(kind, MOST_ELEMENTS) or letters > MOST_LETTERS:
                raise ProblemError("too_large")
            element.clear()


def _is_inside(element: Any) -> bool:
    return any(each.tag == qn("w:tbl") for each in element.iterancestors())


def _rows(table: Table) -> Iterator[list[list[str]]]:
    for row in table.rows:
        cells: list[list[str]] = []
        seen = None
        for cell in row.cells:
            # a wide cell comes once for each column that it takes
            cells.append([] if cell._tc is seen else _lines_of(cell))
            seen = cell._tc
        yield cells


def _lines_of(cell: Any) -> list[str]:
    paragraphs = (Paragraph(each, cell) for each in cell._tc.iter(qn("w:p")))
    return [line for each in paragraphs for line in _lines(each)]


def _lines(paragraph: Paragraph) -> list[str]:
    text = "".join(_word(each) for each in paragraph._p.xpath(WORDS))
    lines = [each.strip() for each in text.split("\n")]
    lines = [each for each in lines if each]
    if lines and (mark := _mark(paragraph)):
        lines[0] = f"{mark} {lines[0]}"
    return lines


def _word(element: Any) -> str:
    match local(element):
        case "t":
            return element.text or ""
        case "tab":
            return " "
        case _:
            return "\n"


def _mark(paragraph: Any) -> str:
    """Return the mark of an item of a list: Word keeps it out of the text."""
    name = (paragraph.style.name or "") if paragraph.style else ""
    own = paragraph._p.pPr.numPr if paragraph._p.pPr is not None else None
    if own is None or own.numId is None:
        return "•" if name.startswith("List Bullet") else "1." * name.startswith("List Number")
    if not own.numId.val:
        return ""
    level = own.ilvl.val if own.ilvl is not None else 0
    return "1." if _is_counted(paragraph, own.numId.val, level) else "•"


def _is_counted(paragraph: Any, number: int, level: int) -> bool:
    try:
        numbering = paragraph.part.numbering_part.element
    except NotImplementedError:  # the library makes no part where the file has none
        return False
    kept = numbering.xpath(f"./w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
    found = kept and numbering.xpath(
        f"./w:abstractNum[@w:abstractNumId='{kept[0]}']/w:lvl[@w:ilvl='{level}']/w:numFmt/@w:val"
    )
    return bool(found) and found[0] not in ("bullet", "none")
