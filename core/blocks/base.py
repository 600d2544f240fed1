"""What our struct blocks have in common: rules with messages at their fields."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import StructBlock, StructBlockValidationError, StructValue


class RuledStructBlock(StructBlock):
    """A struct whose `refusals` hold always and whose `omissions` stop publishing only.

    Both return messages by the name of the child; "" stands for the block as a whole.
    """

    def clean(self, value: StructValue) -> StructValue:
        """Check the children, then the rules; raise errors at the fields they belong to."""
        cleaned = super().clean(value)
        messages = {} if self.is_deferred_validation else dict(self.omissions(cleaned))
        messages |= self.refusals(cleaned)
        if messages:
            raise struct_error(messages)
        return cleaned

    def get_searchable_content(self, value: StructValue) -> list[str]:
        """Return the words of what is filled: Wagtail makes «None» of a child without a value."""
        if not self.search_index:
            return []
        given = {name: child for name, child in value.items() if child is not None}
        blocks = ((self.child_blocks[name], child) for name, child in given.items())
        return [words for block, child in blocks for words in block.get_searchable_content(child)]

    def refusals(self, value: StructValue) -> dict[str, Any]:
        """Return what is wrong even in a draft."""
        return {}

    def omissions(self, value: StructValue) -> dict[str, Any]:
        """Return what a draft may lack and a published page may not."""
        return {}


def struct_error(messages: dict[str, Any]) -> StructBlockValidationError:
    """Return an error that shows each message at its child, "" above all of them."""
    return StructBlockValidationError(
        block_errors={name: ValidationError(text) for name, text in messages.items() if name},
        non_block_errors=[ValidationError(text) for name, text in messages.items() if not name],
    )
