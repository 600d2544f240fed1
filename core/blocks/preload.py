"""One query per model for everything that the choosers of a stream point to."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from copy import copy
from typing import Any

from django.db.models import Model, QuerySet
from wagtail.blocks import Block, ChooserBlock, ListBlock, StreamBlock, StreamValue, StructBlock
from wagtail.models import Page

from core.languages.spoken import in_active_language

Loader = Callable[[QuerySet], QuerySet]

_loaded: ContextVar[dict[type[Model], dict[Any, Model]] | None] = ContextVar("loaded", default=None)
_loaders: dict[str, Loader] = {}


def register_loader(label: str, loader: Loader) -> None:
    """Say what else to load with the objects of a model ("media_library.PortalImage")."""
    _loaders[label.lower()] = loader


class PreloadedMixin(ChooserBlock):
    """For choosers: take objects that `preload` has loaded, query for the rest."""

    def bulk_to_python(self, values: Any) -> list[Any]:
        """Return instances in the order of keys, a copy for each repetition, None for missing."""
        if not any(values):  # Wagtail would make up a query for nothing
            return [None] * len(values)
        loaded = _loaded.get()
        if loaded is None or self.model_class not in loaded:
            return super().bulk_to_python(values)
        objects = loaded[self.model_class]
        return [copy(objects[key]) if key in objects else None for key in values]


def preload(value: StreamValue) -> None:
    """Load all that a stream from the database points to and turn its blocks into values."""
    wanted: dict[type[Model], set[Any]] = defaultdict(set)
    for raw in value.raw_data:
        for model, key in _keys(value.stream_block.child_blocks[raw["type"]], raw["value"]):
            wanted[model].add(key)
    token = _loaded.set({model: _load(model, keys) for model, keys in wanted.items()})
    try:
        deque((child.value for child in value), maxlen=0)  # a look converts all of the type
    finally:
        _loaded.reset(token)


def _load(model: type[Model], keys: set[Any]) -> dict[Any, Model]:
    queryset = model._default_manager.all()
    loader = _loaders.get(model._meta.label_lower)
    found = (loader(queryset) if loader else queryset).in_bulk(keys)
    if not issubclass(model, Page):
        return found
    return dict(zip(found, in_active_language(list(found.values())), strict=True))


def _keys(block: Block, raw: Any) -> Iterator[tuple[type[Model], Any]]:
    if raw is None:
        return
    if isinstance(block, PreloadedMixin):
        yield block.model_class, raw
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            yield from _keys(child, raw.get(name) if isinstance(raw, dict) else None)
    elif isinstance(block, ListBlock):
        for item in raw:
            yield from _keys(block.child_block, _item(item))
    elif isinstance(block, StreamBlock):
        for item in raw:
            if item["type"] in block.child_blocks:
                yield from _keys(block.child_blocks[item["type"]], item["value"])


def _item(item: Any) -> Any:
    wrapped = isinstance(item, dict) and item.get("type") == "item" and "value" in item
    return item["value"] if wrapped else item
