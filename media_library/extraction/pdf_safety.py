"""What in a PDF must not be published: passwords, scripts, launches, files inside, damage."""

from collections.abc import Iterator
from typing import IO, Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

# nothing there can act, and there the graph is large or goes back up
INERT = frozenset(
    {"/Parent", "/P", "/Pg", "/StructTreeRoot", "/Contents", "/Resources", "/Metadata", "/Thumb"}
    | {"/Dests", "/Dest", "/D", "/AP", "/MK", "/Prev"}
)


def inspect(file: IO[bytes]) -> list[str]:
    """Return the codes of what was found; a broken file ends in any exception of the parser."""
    reader = PdfReader(file, strict=False)
    if reader.is_encrypted:
        return ["encrypted"]
    if not len(reader.pages):
        return ["damaged"]
    return sorted({code for node in _nodes(reader) for code in _codes(node)})


def _codes(node: DictionaryObject) -> Iterator[str]:
    action = node.get("/S")
    if action == "/JavaScript" or "/JS" in node or "/XFA" in node:
        yield "script"
    if action == "/Launch":
        yield "launch"
    if "/EF" in node:
        yield "attachment"


def _nodes(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Walk everything that hangs on the catalogue: pages, notes, forms, bookmarks, names."""
    waiting: list[Any] = [reader.root_object]
    seen: set[tuple[int, int]] = set()
    while waiting:
        node = waiting.pop()
        if isinstance(node, IndirectObject):
            key = (node.idnum, node.generation)
            if key in seen:
                continue
            seen.add(key)
            node = node.get_object()
        if isinstance(node, DictionaryObject):
            yield node
            waiting += [node.raw_get(key) for key in node if key not in INERT]
        elif isinstance(node, ArrayObject):
            waiting += list.__iter__(node)
