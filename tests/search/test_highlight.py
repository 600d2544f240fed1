"""Marks of found words."""

import pytest

from search.highlight import fragment, marked


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("про \x02кружок\x03 и <b>", "про <mark>кружок</mark> и &lt;b&gt;"),
        ("\x02кружок без конца", "кружок без конца"),
        ("конец\x03 без начала", "конец без начала"),
        ("\x02дважды \x02начато\x03", "<mark>дважды начато</mark>"),
    ],
)
def test_only_whole_pairs_become_marks(text, printed):
    assert marked(text) == printed


def test_a_piece_of_a_sentence_has_ellipses():
    assert fragment("и \x02кружок\x03") == "…и <mark>кружок</mark>…"
    assert fragment("Целое \x02слово\x03.") == "Целое <mark>слово</mark>."
