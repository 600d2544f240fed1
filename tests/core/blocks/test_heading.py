"""Headings."""

import pytest

from core.blocks import HeadingBlock


@pytest.mark.parametrize("level", ["2", "3", "4"])
def test_a_heading_has_its_level(html, level):
    printed = html(HeadingBlock(), {"level": level, "text": "Итоги года"}).strip()

    assert printed == f"<h{level}>Итоги года</h{level}>"


def test_the_anchor_is_the_id(html):
    printed = html(HeadingBlock(), {"level": "2", "text": "Итоги"}, anchor="итоги")

    assert 'id="итоги"' in printed


def test_markup_is_escaped(html):
    printed = html(HeadingBlock(), {"level": "2", "text": "<script>1</script>"})

    assert "<script" not in printed


@pytest.mark.parametrize("level", ["1", "5", "h2"])
def test_other_levels_are_refused(refusals, level):
    assert refusals(HeadingBlock(), {"level": level, "text": "Итоги"})


def test_a_heading_without_words_is_a_draft(refusals):
    assert refusals(HeadingBlock(), {"level": "2", "text": ""})
    assert refusals(HeadingBlock(), {"level": "2", "text": ""}, draft=True) == []
