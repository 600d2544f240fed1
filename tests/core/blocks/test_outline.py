"""Order of headings and their anchors."""

import pytest

from core.blocks import outline


@pytest.mark.parametrize(
    "levels",
    [[], [2], [2, 2, 3, 3, 4, 2], [2, 3, 4, 3, 2], [2, 3, 4, 2, 3]],
)
def test_levels_without_jumps_are_fine(levels):
    assert outline.jumps(enumerate(levels)) == {}


@pytest.mark.parametrize(
    ("levels", "places"),
    [([3], [0]), ([2, 4], [1]), ([4, 2, 4], [0, 2]), ([2, 3, 2, 4], [3])],
)
def test_every_jump_is_named_at_its_place(levels, places):
    assert list(outline.jumps(enumerate(levels))) == places


def test_a_message_says_which_level_to_choose():
    message = str(outline.jumps([(0, 2), (5, 4)])[5])

    assert "3" in message
    assert "4" in message


def test_anchors_are_cyrillic_words():
    assert outline.anchors(["Как устроен день?"]) == ["как-устроен-день"]


def test_the_same_words_get_numbers():
    assert outline.anchors(["Итоги", "Итоги", "Итоги!"]) == ["итоги", "итоги-2", "итоги-3"]


@pytest.mark.parametrize("text", ["main", "2026", "№", "Search"])
def test_an_anchor_never_meets_an_id_of_the_frame(text):
    anchor = outline.anchors([text])[0]

    assert anchor.startswith("раздел")
    assert not anchor.endswith("-")


def test_an_anchor_is_short():
    assert len(outline.anchors(["слово " * 50])[0]) <= outline.ANCHOR_LENGTH
