"""A centre that speaks English, and pages in both languages."""

import pytest

from tests.factories.home import make_standard
from tests.factories.languages import speak, translate_front


@pytest.fixture
def centre(two_centres):
    """The own centre with English on and its front page published in it."""
    speak(two_centres.own, "en", short_name="Example", full_name="Example Centre")
    translate_front(two_centres.own)
    return two_centres.own


@pytest.fixture
def article(centre):
    """A page in Russian."""
    return make_standard(centre, "О нас", "o-nas", lead="Кто мы такие.")


@pytest.fixture
def request_of(rf):
    """Return a visitor's request to the own centre."""
    return lambda path="/": rf.get(path, headers={"host": "localhost"})
