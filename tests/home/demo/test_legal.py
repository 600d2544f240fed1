"""Gaps of the legal texts and what the demo puts there."""

import pytest

from home.demo.config import DemoDataError
from home.demo.legal import filled


def test_gaps_are_filled_whichever_way_they_ask():
    text = "Храним [[заполнить: срок]], потом ещё [[заполните: срок]]."

    assert filled(text, {"срок": "год"}) == "Храним год, потом ещё год."


def test_a_gap_without_words_is_named():
    with pytest.raises(DemoDataError, match="цвет"):
        filled("[[заполнить: цвет]]", {"срок": "год"})
