"""Links in the fields, streams and children of a thing, with their words and places.

Streams are read as they are stored: a chooser whose page is deleted gives nothing, but the key of
the page still stands in the column.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bs4 import BeautifulSoup
from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Page

from core.link_list import LinksField

WORDS = ("text", "title", "name")  # what a struct calls the words of its address


@dataclass(frozen=True)
class Anchor:
    """A link as it is written: to an address, or by the key of a page, a file or a picture.

    `path` is its place in the form, as Wagtail's reference index writes it.
    """

    path: str
    text: str
    url: str = ""
    model: type[models.Model] | None = None
    key: str = ""


def anchors_of(thing: models.Model) -> Iterator[Anchor]:
    """Yield the links of a thing."""
    for field in thing._meta.concrete_fields:
        yield from _field(field, getattr(thing, field.attname))
    if isinstance(thing, ClusterableModel):
        for relation in get_all_child_relations(type(thing)):
            name = relation.get_accessor_name()
            for child in getattr(thing, name).all():
                yield from _under(f"{name}.{child.pk}", anchors_of(child))


def _field(field: Any, value: Any) -> Iterator[Anchor]:
    if not value:
        return
    if isinstance(field, RichTextField):
        yield from _under(field.name, _rich_text(value))
    elif isinstance(field, StreamField):
        yield from _under(field.name, _stream(field.stream_block, value.raw_data))
    elif isinstance(field, models.URLField):
        yield Anchor(field.name, str(field.verbose_name), url=value)
    elif isinstance(field, LinksField):
        yield from (Anchor(field.name, link.title, url=link.url) for link in value)


def _block(block: Any, raw: Any, words: str) -> Iterator[Anchor]:
    if not raw:
        return
    if isinstance(block, blocks.StructBlock):
        words = next((str(raw[name]) for name in WORDS if raw.get(name)), "")
        for name, child in block.child_blocks.items():
            yield from _under(name, _block(child, raw.get(name), words))
    elif isinstance(block, blocks.StreamBlock):
        yield from _stream(block, raw)
    elif isinstance(block, blocks.ListBlock):
        for item in raw:
            yield from _under(str(item["id"]), _block(block.child_block, item["value"], ""))
    elif isinstance(block, blocks.RichTextBlock):
        yield from _rich_text(raw)
    elif isinstance(block, blocks.URLBlock):
        yield Anchor("", words, url=raw)
    elif isinstance(block, blocks.ChooserBlock) and (model := _linked(block.model_class)):
        yield Anchor("", words, model=model, key=str(raw))


def _stream(block: Any, raw: Any) -> Iterator[Anchor]:
    for child in raw:
        inner = block.child_blocks.get(child["type"])
        if inner is not None:
            yield from _under(str(child.get("id")), _block(inner, child["value"], ""))


def _rich_text(html: str) -> Iterator[Anchor]:
    by_word = {"page": Page, "document": get_document_model(), "image": get_image_model()}
    for tag in BeautifulSoup(html, "html.parser").find_all(["a", "embed"]):
        text = " ".join((tag.get_text() or str(tag.get("alt") or "")).split())
        kind = str(tag.get("linktype") or tag.get("embedtype") or "")
        if key := tag.get("id"):
            yield Anchor("", text, model=by_word.get(kind), key=str(key))
        elif href := tag.get("href"):
            yield Anchor("", text, url=str(href))


def _linked(model: Any) -> type[models.Model] | None:
    """Return what a chooser's model counts as; None for what no reader follows."""
    kinds = (Page, get_document_model(), get_image_model())
    return next((each for each in kinds if issubclass(model, each)), None)


def _under(path: str, found: Iterator[Anchor]) -> Iterator[Anchor]:
    for each in found:
        yield replace(each, path=f"{path}.{each.path}" if each.path else path)
