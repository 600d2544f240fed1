"""What pages repeat is kept until the content changes, apart by centre and language."""

import pytest
from django.utils import translation

from core.caching.kept import kept, mark, may_be_among


class Maker:
    """Counts how often a value is made."""

    def __init__(self):
        self.made = 0

    def __call__(self):
        self.made += 1
        return self.made


@pytest.fixture
def ask(rf):
    make = Maker()

    def value(site_id=1, stamp="one", name="test of kept"):
        request = rf.get("/")
        mark(request, site_id, stamp)
        return kept(request, name, make)

    return value


def test_a_value_is_made_once_for_a_stamp(ask):
    assert ask(stamp="once") == ask(stamp="once")


def test_a_new_stamp_makes_it_anew(ask):
    assert ask(stamp="before") != ask(stamp="after")


def test_centres_and_languages_do_not_share(ask):
    with translation.override("ru"):
        russian = ask(stamp="shared")
        assert ask(site_id=2, stamp="shared") != russian
    with translation.override("en"):
        assert ask(stamp="shared") != russian


def test_another_period_makes_it_anew(rf):
    make = Maker()
    request = rf.get("/")
    mark(request, 1, "day by day")

    days = [kept(request, "test of kept", make, period=day) for day in (21, 21, 22)]

    assert days == [1, 1, 2]


def test_a_centre_without_a_stamp_keeps_nothing(ask):
    assert ask(stamp="") != ask(stamp="")


def test_a_request_that_read_no_stamp_keeps_nothing(rf):
    make = Maker()

    assert [kept(rf.get("/"), "test of kept", make) for _ in range(2)] == [1, 2]


def test_a_failure_is_not_kept(rf):
    request = rf.get("/")
    mark(request, 1, "failing")

    def fail():
        raise LookupError

    for _ in range(2):
        with pytest.raises(LookupError):
            kept(request, "failing", fail)


def test_what_few_things_have_is_read_once_for_all_of_them(rf):
    make = Maker()
    request = rf.get("/")
    mark(request, 1, "few")

    found = [may_be_among(request, "test of few", key, lambda: [make()]) for key in (1, 2, 1)]

    assert found == [True, False, True]
    assert make.made == 1


def test_a_thing_may_have_anything_where_nothing_is_kept(rf):
    assert may_be_among(rf.get("/"), "test of few", 2, list)
