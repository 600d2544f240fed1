"""Registry of body blocks."""

import pytest
from wagtail.blocks import CharBlock

from core import body_blocks
from core.blocks import BodyBlock
from core.body_blocks import Group


@pytest.fixture
def sample():
    body_blocks.register("sample", CharBlock, Group.TEXT)
    yield "sample"
    body_blocks.unregister("sample")


def test_a_registered_block_is_in_every_body(sample):
    assert sample in BodyBlock().child_blocks


def test_the_group_of_the_registration_is_shown(sample):
    assert BodyBlock().child_blocks[sample].meta.group == Group.TEXT.label


def test_a_name_is_taken_once(sample):
    with pytest.raises(ValueError, match=sample):
        body_blocks.register(sample, CharBlock)


def test_every_body_has_its_own_copy(sample):
    assert BodyBlock().child_blocks[sample] is not BodyBlock().child_blocks[sample]


def test_blocks_stand_by_groups_in_the_picker_s_order():
    labels = [str(block.meta.group) for _name, block in body_blocks.build()]
    order = [str(label) for label in Group.labels]
    places = [order.index(label) for label in labels if label in order]

    assert places == sorted(places)


def test_a_block_without_a_known_group_comes_last():
    body_blocks.register("odd", lambda: CharBlock(group="Прочее"))
    try:
        assert body_blocks.build()[-1][0] == "odd"
    finally:
        body_blocks.unregister("odd")
