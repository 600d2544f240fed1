"""What of a block is searched: words for the reader, never names of the editor's settings."""

import pytest
from wagtail.blocks import ChoiceBlock
from wagtail.blocks.list_block import ListBlock
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from home.blocks.directions import DirectionChoice
from home.models import StandardPage


def walk(block, path):
    """Yield a block and everything inside it with the way there."""
    yield path, block
    if isinstance(block, ListBlock):
        yield from walk(block.child_block, path)
    for name, child in getattr(block, "child_blocks", {}).items():
        yield from walk(child, f"{path}.{name}")


STREAMS = {
    f"{model._meta.label}.{field.name}": field.stream_block
    for model in get_page_models()
    for field in model._meta.get_fields()
    if isinstance(field, StreamField)
}


@pytest.mark.parametrize("name", sorted(STREAMS))
def test_only_choices_that_are_read_on_the_page_are_searched(name):
    searched = [
        path
        for path, block in walk(STREAMS[name], name)
        if isinstance(block, ChoiceBlock)
        and block.search_index
        and not isinstance(block, DirectionChoice)
    ]

    assert searched == []


def test_settings_of_blocks_are_not_among_the_words_of_a_page():
    body = [
        ("heading", {"level": "2", "text": "Итоги"}),
        ("notice", {"kind": "warning", "title": "Внимание", "text": "<p>Запись до мая.</p>"}),
        ("document_list", {"tag": "ярлык", "order": "title", "count": 5, "collection": None}),
    ]
    block = StandardPage._meta.get_field("body").stream_block
    value = block.to_python([{"type": kind, "value": each} for kind, each in body])

    words = " ".join(block.get_searchable_content(value))

    assert words.split() == ["Итоги", "Внимание", "Запись", "до", "мая."]
