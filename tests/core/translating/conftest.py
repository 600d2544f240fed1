"""A centre that speaks English and a page deep in it."""

import pytest

from home.models import StandardPage
from tests.factories.home import make_standard
from tests.factories.languages import speak


@pytest.fixture
def centre(two_centres):
    """The own centre with English on; nothing is translated yet."""
    speak(two_centres.own, "en")
    return two_centres.own


@pytest.fixture
def section(centre):
    """A section."""
    return make_standard(centre, "Раздел", "razdel")


@pytest.fixture
def article(section):
    """A page inside the section."""
    return section.add_child(instance=StandardPage(title="Внутри", slug="vnutri", lead="О чём."))
