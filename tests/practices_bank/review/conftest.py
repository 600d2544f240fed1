"""A bank with experts, and a practice that its representative submits."""

import pytest

from tests.factories.practices import make_practice
from tests.factories.representatives import make_organisation, make_representative
from tests.factories.reviews import make_expert, set_rules, submit, with_experts


@pytest.fixture
def house(centre):
    return make_organisation(centre, "Дом авторов")


@pytest.fixture
def author(centre, house):
    return make_representative(centre, house, email="author@example.test", last_name="Авторова")


@pytest.fixture
def experts(centre):
    """Two experts whose names nobody but editors may meet."""
    return [
        make_expert(centre, last_name=name, email=f"expert{number}@example.test")
        for number, name in enumerate(("Судейкина", "Оценкина"))
    ]


@pytest.fixture
def reviewed_bank(centre, bank):
    with_experts(centre)
    set_rules(centre, is_automatic=True)
    return bank


@pytest.fixture
def practice(reviewed_bank, house, author):
    page = make_practice(reviewed_bank, "Входное испытание", house, live=False)
    page.owner = author
    page.save(update_fields=["owner"])
    return page


@pytest.fixture
def opened(practice, author, experts):
    """The round of a practice that was submitted."""
    return submit(practice, author)
