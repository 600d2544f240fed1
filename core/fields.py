"""StreamFields whose block definitions never stand in migrations."""

from typing import Any

from django.apps import apps
from django.utils.functional import cached_property
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField

from core.blocks.body import BodyBlock


class CuratedStreamField(StreamField):
    """A StreamField of one StreamBlock class, read when first needed, after the apps are ready.

    Migrations keep the column only: a change of blocks is a change of code, not of the schema.
    """

    block_class: type[StreamBlock]

    def __init__(self, verbose_name: Any = None, **kwargs: Any) -> None:
        kwargs.pop("block_types", None)
        super().__init__([], verbose_name=verbose_name, **kwargs)

    @cached_property
    def stream_block(self) -> StreamBlock:
        """Return the field's own copy of the block."""
        block = self.block_class()
        block.set_meta_options(self.block_opts)
        return block

    def deconstruct(self) -> Any:
        """Return the field without its blocks."""
        name, path, _args, kwargs = super(StreamField, self).deconstruct()
        return name, path, [], kwargs


class BodyField(CuratedStreamField):
    """The body of a page, composed of the blocks that apps registered in `core.body_blocks`."""

    block_class = BodyBlock


def build_streams() -> list[StreamBlock]:
    """Build the blocks of all our fields in one order and return them.

    The block picker asks for a preview by a number that counts blocks as they are made: every web
    worker has to make them alike.
    """
    fields = (field for model in apps.get_models() for field in model._meta.local_fields)
    return [field.stream_block for field in fields if isinstance(field, CuratedStreamField)]
