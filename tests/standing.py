"""Rows that tests of a file share: made once, rolled back before a test that does not ask for them.

A fixture of the file's scope that asks for `standing` makes them; a fixture of the same name
without the underscore reads them for each test by `anew`.
"""

from typing import Any, NamedTuple

import pytest
from django.db.models import Model

from tests.frames import frame
from tests.kept import forget


class Standing(NamedTuple):
    """A fixture whose rows are there, and how to ask pytest to take them back."""

    fixture: pytest.FixtureDef
    request: pytest.FixtureRequest


_made: list[Standing] = []


@pytest.fixture(scope="module")
def standing(django_db_setup, django_db_blocker):
    """Make a fixture of a file one of those that are rolled back when nobody asks for them."""


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef, request):
    """Put a frame of its own around what stands."""
    if "standing" not in fixturedef.argnames:
        return (yield)
    rows = frame(request.getfixturevalue("django_db_blocker"))
    rows.__enter__()
    _made.append(Standing(fixturedef, request))

    def take_back():
        _made.pop()
        rows.__exit__(None, None, None)

    fixturedef.addfinalizer(take_back)
    forget()
    return (yield)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Leave a test the rows it asks for, as if it were alone: the order tells nothing."""
    asked = getattr(item, "fixturenames", ())
    unasked = (place for place, each in enumerate(_made) if each.fixture.argname not in asked)
    for each in reversed(_made[next(unasked, len(_made)) :]):
        each.fixture.finish(each.request)


def anew(made: Any) -> Any:
    """Read rows as they stand: what another test did to the objects is not seen."""
    if isinstance(made, Model):
        return type(made)._base_manager.get(pk=made.pk)
    return [anew(each) for each in made]
