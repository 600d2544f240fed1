"""Bodies of the demo's pages in the form that a StreamField keeps."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from home.demo.config import DemoNews


def block(name: str, value: Any) -> dict[str, Any]:
    """Return a block of a stream."""
    return {"type": name, "value": value}


def items(values: list[Any]) -> list[dict[str, Any]]:
    """Return the items of a list inside a block; their keys are the same at every run."""
    return [
        {"type": "item", "value": value, "id": str(uuid5(NAMESPACE_URL, f"{place}{value!r}"))}
        for place, value in enumerate(values)
    ]


def heading(text: str, level: str = "2") -> dict[str, Any]:
    """Return a heading."""
    return block("heading", {"level": level, "text": text})


def link(text: str, *, page: Any = None, url: str = "") -> dict[str, Any]:
    """Return a link to a page or an address."""
    return {"text": text, "page": page.pk if page else None, "document": None, "url": url}


def picture(image: Any, caption: str = "") -> dict[str, Any]:
    """Return a picture described by its own words."""
    return {
        "image": image.pk,
        "alt": image.description,
        "decorative": False,
        "caption": caption,
        "source": image.source,
        "layout": "auto",
    }


def figures(rows: Any) -> dict[str, Any]:
    """Return figures of rows: name, before, now, unit and, if known, a note."""
    names = ("name", "before", "value", "unit", "note")
    values = [dict(zip(names, [*row, ""][:5], strict=True)) for row in rows]
    return block("figures", {"figures": items(values)})


def files(*documents: Any) -> dict[str, Any]:
    """Return a list of files under their own titles."""
    rows = [{"document": each.pk, "title": ""} for each in documents]
    return block("files", {"files": items(rows)})


def news_body(item: DemoNews, document: Any = None) -> list[dict[str, Any]]:
    """Return the body of a news item; its document stands at the end."""
    paragraphs = "".join(f"<p>{text}</p>" for text in item.text)
    stream = [block("text", paragraphs)]
    if item.rows:
        lines = "".join(f"<li>{row}</li>" for row in item.rows)
        stream.append(block("text", f"<ul>{lines}</ul>"))
    if item.quote:
        stream.append(block("quote", {"text": item.quote[0], "author": item.quote[1]}))
    if item.figures:
        stream.append(figures(item.figures))
    if document:
        stream.append(files(document))
    return stream
