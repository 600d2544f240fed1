"""What the tests of the second step share."""

import pytest
from django.contrib.sessions.models import Session

from tests.factories.second_step import give_app
from tests.factories.users import PASSWORD
from users.models import Role


@pytest.fixture(autouse=True)
def _demanded(settings):
    """As in production: the settings of the centres count."""
    settings.SECOND_STEP_DEMANDED = True


@pytest.fixture
def chief(two_centres):
    """The administrator of the centre under test: his role demands the step."""
    return two_centres.own.person(Role.ADMINISTRATOR, email="chief@example.test")


@pytest.fixture
def author(two_centres):
    """Somebody whose role demands nothing."""
    return two_centres.own.person(Role.AUTHOR, email="author@example.test")


@pytest.fixture
def enrolled(chief):
    """The same administrator with an app."""
    give_app(chief)
    return chief


@pytest.fixture
def log_in(client):
    """Enter the password; return the answer."""

    def enter(person, password=PASSWORD, **extra):
        return client.post("/vhod/", {"login": person.email, "password": password}, **extra)

    return enter


@pytest.fixture
def is_logged_in(client):
    """Tell whether the browser's session belongs to somebody."""

    def check():
        alive = Session.objects.filter(session_key=client.session.session_key).exists()
        return alive and "_auth_user_id" in client.session

    return check
