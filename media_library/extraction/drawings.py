"""Pictures of office documents and whether they are told in words."""

from collections import Counter
from xml.etree.ElementTree import Element

from media_library.extraction.zipped import attribute, local


def count_picture(properties: Element, counts: Counter[str]) -> None:
    """Count a drawing by its `docPr` or `cNvPr`; one marked as decoration needs no words."""
    counts["pictures"] += 1
    described = attribute(properties, "descr").strip() or attribute(properties, "title").strip()
    if not described and not _is_decoration(properties):
        counts["undescribed"] += 1


def _is_decoration(properties: Element) -> bool:
    return any(
        local(each) == "decorative" and attribute(each, "val") in ("1", "true")
        for each in properties.iter()
    )
