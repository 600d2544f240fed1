"""Names of people in what is typed."""

from collections.abc import Sequence
from itertools import pairwise

from . import morphology

PATRONYMIC, SURNAME, NAME = "Patr", "Surn", "Name"


def names_a_person(words: Sequence[str]) -> bool:
    """Say whether folded words name somebody: a patronymic, or a name beside a surname."""
    found = [morphology.grammemes(word) for word in words]
    if any(PATRONYMIC in each for each in found):
        return True
    return any(
        (SURNAME in one and NAME in other) or (NAME in one and SURNAME in other)
        for one, other in pairwise(found)
    )
