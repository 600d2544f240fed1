"""The body as a whole."""

import pytest
from wagtail.blocks import StreamBlockValidationError

from core import body_blocks
from core.blocks.body import BodyBlock, contents


def heading(level, text="Итоги"):
    return {"type": "heading", "value": {"level": str(level), "text": text}, "id": f"{level}{text}"}


def text(words="Абзац."):
    return {"type": "text", "value": f"<p>{words}</p>", "id": words}


@pytest.fixture
def body():
    return BodyBlock()


def test_a_body_offers_every_registered_block(body):
    assert set(body.child_blocks) == {name for name, _block in body_blocks.build()}
    assert {"heading", "text", "table", "page_list", "picture", "video"} <= set(body.child_blocks)


def test_every_block_has_a_group_a_label_and_a_preview(body):
    for name, block in body.child_blocks.items():
        assert str(block.meta.group), name
        assert str(block.meta.label), name
        assert block.meta.icon != "", name
        assert str(block.get_description()), name
        assert block.is_previewable, name


def test_a_good_order_of_headings_is_published(body):
    value = body.to_python([heading(2), text(), heading(3, "Отчёт"), heading(2, "Планы")])

    assert len(body.clean(value)) == 4


def test_a_jump_is_an_error_at_its_block(body):
    value = body.to_python([heading(2), text(), heading(4, "Отчёт")])

    with pytest.raises(StreamBlockValidationError) as caught:
        body.clean(value)

    assert list(caught.value.block_errors) == [2]
    assert "level" in caught.value.block_errors[2].block_errors


def test_a_draft_may_jump(body):
    value = body.to_python([heading(4)])

    assert len(body.clean_deferred(value)) == 1


def test_errors_of_blocks_and_of_the_order_come_together(body):
    value = body.to_python([heading(2, ""), heading(4)])

    with pytest.raises(StreamBlockValidationError) as caught:
        body.clean(value)

    assert sorted(caught.value.block_errors) == [0, 1]


def test_checks_are_whole_again_after_a_draft(body):
    body.clean_deferred(body.to_python([heading(2, "")]))

    with pytest.raises(StreamBlockValidationError):
        body.clean(body.to_python([heading(2, "")]))


def test_anchors_are_unique_on_the_page(body):
    printed = str(body.render(body.to_python([heading(2), heading(2), heading(3)])))

    assert 'id="итоги"' in printed
    assert 'id="итоги-2"' in printed
    assert 'id="итоги-3"' in printed


def test_contents_list_the_headings(body):
    found = contents(body.to_python([heading(2, "Первое"), text(), heading(3, "Второе")]))

    assert [(each.level, each.text, each.anchor) for each in found] == [
        (2, "Первое", "первое"),
        (3, "Второе", "второе"),
    ]


def test_blocks_stand_without_wrappers(body):
    printed = str(body.render(body.to_python([heading(2), text()])))

    assert "<div" not in printed


def test_a_block_of_an_app_that_is_gone_is_left_out(body):
    assert len(body.to_python([{"type": "gone", "value": {}, "id": "1"}, text()])) == 1
