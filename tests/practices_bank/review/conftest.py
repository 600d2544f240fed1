"""A bank with experts, and a practice that its representative submits."""

import pytest

from tests.factories.centres import find_centre
from tests.factories.practices import make_practice
from tests.factories.representatives import make_organisation, make_representative
from tests.factories.reviews import make_expert, set_rules, submit, with_experts
from tests.standing import anew


@pytest.fixture(scope="module")
def _house(standing):
    return make_organisation(find_centre("localhost"), "Дом авторов")


@pytest.fixture
def house(_house, db):
    return anew(_house)


@pytest.fixture(scope="module")
def _author(standing, _house):
    person = {"email": "author@example.test", "last_name": "Авторова"}
    return make_representative(find_centre("localhost"), _house, **person)


@pytest.fixture
def author(_author, db):
    return anew(_author)


@pytest.fixture(scope="module")
def _experts(standing):
    names = enumerate(("Судейкина", "Оценкина"))
    centre = find_centre("localhost")
    return [
        make_expert(centre, last_name=name, email=f"expert{number}@example.test")
        for number, name in names
    ]


@pytest.fixture
def experts(_experts, db):
    """Two experts whose names nobody but editors may meet."""
    return anew(_experts)


@pytest.fixture(scope="module")
def _reviewed_bank(standing, _bank):
    centre = find_centre("localhost")
    with_experts(centre)
    set_rules(centre, is_automatic=True)
    return _bank


@pytest.fixture
def reviewed_bank(_reviewed_bank, db):
    return anew(_reviewed_bank)


@pytest.fixture(scope="module")
def _practice(standing, _reviewed_bank, _house, _author):
    page = make_practice(anew(_reviewed_bank), "Входное испытание", _house, live=False)
    page.owner = _author
    page.save(update_fields=["owner"])
    return page


@pytest.fixture
def practice(_practice, db):
    return anew(_practice)


@pytest.fixture(scope="module")
def _opened(standing, _practice, _author, _experts):
    return submit(anew(_practice), _author)


@pytest.fixture
def opened(_opened, db):
    """The round of a practice that was submitted."""
    return anew(_opened)


@pytest.fixture
def by_hand(centre, practice, author, experts):
    """The round of a practice whose experts the editor appoints."""
    set_rules(centre, is_automatic=False)
    return submit(practice, author)
