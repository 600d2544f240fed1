"""What tests of blocks share."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlock

from core import publishing


@pytest.fixture
def refusals():
    """Return a function that gives the messages with which a block refuses to be published."""

    def of(block, value, *, draft=False):
        value = block.normalize(value) if not isinstance(block, StreamBlock) else value
        try:
            (block.clean_deferred if draft else block.clean)(value)
        except ValidationError as error:
            return publishing.words(error)
        return []

    return of


@pytest.fixture
def html():
    """Return a function that prints a block from its stored form."""

    def of(block, raw, **context):
        return str(block.render(block.to_python(raw), context=context))

    return of
