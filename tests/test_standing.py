"""A test finds the standing rows it asks for and no others, whichever test ran before."""

import pytest

from tests.standing import anew
from vocabularies.models import Term

pytestmark = pytest.mark.django_db
TIMES = {"lower": 0, "upper": 0}


def word(code):
    TIMES[code] += 1
    return Term.objects.create(vocabulary="level", code=code, name=code)


def there():
    return list(Term.objects.filter(code__in=TIMES).order_by("code").values_list("code", "name"))


@pytest.fixture(scope="module")
def _lower(standing):
    return word("lower")


@pytest.fixture
def lower(_lower, db):
    return anew(_lower)


@pytest.fixture(scope="module")
def _upper(standing, _lower):
    return [_lower, word("upper")]


@pytest.fixture
def upper(_upper, db):
    return anew(_upper)


@pytest.mark.parametrize("_time", [1, 2])
def test_what_a_test_does_is_not_seen_by_the_next(lower, _time):
    assert there() == [("lower", "lower")]
    assert lower.name == "lower"
    lower.name = "changed"
    lower.save()
    assert TIMES == {"lower": 1, "upper": 0}


def test_rows_stand_upon_one_another(upper):
    assert [each.code for each in upper] == ["lower", "upper"]
    assert there() == [("lower", "lower"), ("upper", "upper")]


def test_rows_of_another_test_are_gone(lower):
    assert there() == [("lower", "lower")]
    assert TIMES["lower"] == 1


def test_nothing_stands_unasked(db):
    assert there() == []


def test_rows_are_made_again(upper):
    assert there() == [("lower", "lower"), ("upper", "upper")]
    assert TIMES == {"lower": 2, "upper": 2}
