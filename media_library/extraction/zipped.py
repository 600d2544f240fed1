"""Parts of a zipped document, one after another, never more than agreed in memory."""

import zipfile
from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from media_library.extraction.problems import ProblemError


def opened(file: IO[bytes]) -> zipfile.ZipFile:
    """Return the archive; ProblemError «damaged» for anything else."""
    try:
        return zipfile.ZipFile(file)
    except zipfile.BadZipFile:
        raise ProblemError("damaged") from None


def elements(archive: zipfile.ZipFile, name: str) -> Iterator[Element]:
    """Yield the elements of a part as they end, each with its children; forgotten after use.

    Raises ProblemError «entities» for a document type: no office program writes one.
    """
    try:
        with archive.open(name) as part:
            for _event, element in iterparse(part, forbid_dtd=True):
                yield element
    except DefusedXmlException:
        raise ProblemError("entities") from None
    except (ParseError, zipfile.BadZipFile):
        raise ProblemError("damaged") from None


def local(element: Element) -> str:
    """Return the name of an element without its namespace: whatever the dialect."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its name without a namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""
