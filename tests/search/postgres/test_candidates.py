"""Which words choose the texts that are compared."""

from search.postgres.candidates import ENOUGH, asked
from search.understanding import Choice, Group

WORD = Choice((("театр",),))
RELATIVES = Choice((("театральн",),), 0.3)


def test_relatives_find_texts_of_their_own_while_there_is_room():
    group = Group("театр", "театр", (WORD, RELATIVES))

    assert "театральн" in asked([group], {"театр": 10, "театральн": 10})


def test_relatives_that_would_crowd_the_word_out_find_nothing_alone():
    group = Group("театр", "театр", (WORD, RELATIVES))

    assert "театральн" not in asked([group], {"театр": 10, "театральн": ENOUGH})


def test_relatives_alone_are_asked_for_however_many_they_are():
    group = Group("театр", "театр", (RELATIVES,))

    assert "театральн" in asked([group], {"театральн": ENOUGH * 2})
