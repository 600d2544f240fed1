"""The demo, made once for all tests of the folder and rolled back after them."""

import pytest
from wagtail.models import Site

from home.demo import build
from tests.factories.centres import remove_centres
from tests.frames import frame


@pytest.fixture(scope="package")
def demo(playwright, django_db_setup, django_db_blocker):
    """Both demo centres; tests run in savepoints above them.

    The browser's event loop runs before: once it does, Django gives the thread another connection.
    """
    said = []
    with frame(django_db_blocker):
        remove_centres()
        build.fill(said.append)
        yield said


HOSTS = {"elektrostal": "localhost", "tver": "tver.localhost"}


@pytest.fixture(params=list(HOSTS))
def centre(request):
    """The name of each centre of the demo."""
    return request.param


@pytest.fixture
def site(centre):
    return Site.objects.get(hostname=HOSTS[centre])
