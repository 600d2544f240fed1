"""Reading and writing catalogues so that a change of theirs is readable in the history."""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

NOISE = (b'"POT-Creation-Date:', b'"PO-Revision-Date:', b'"Generated-By:', b'"Last-Translator:')


def read(path: Path, language: str = "ru") -> Catalog:
    """Return a catalogue; an absent one is empty, a broken one raises PoFileError."""
    if not path.exists():
        return Catalog(locale=language, charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def write(catalogue: Catalog, path: Path) -> None:
    """Write sorted, with files but no line numbers and no dates: only meaning changes the file."""
    catalogue.header_comment = ""
    output = BytesIO()
    write_po(output, catalogue, width=100, sort_output=True, include_lineno=False)
    lines = output.getvalue().splitlines(keepends=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(line for line in lines if not line.startswith(NOISE)))
