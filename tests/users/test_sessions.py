"""Sessions end twelve hours after the login, however busy the person is."""

import time

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from tests.factories.users import PASSWORD
from users.login.sessions import LOGIN_TIME, SessionStore
from users.models import Role

HOUR = 60 * 60


@pytest.fixture
def person(two_centres):
    return two_centres.own.person(Role.EDITOR)


def log_in(client, person):
    return client.post("/vhod/", {"login": person.email, "password": PASSWORD})


def test_busy_session_does_not_outlive_its_limit(client, person):
    log_in(client, person)
    session = client.session
    session[LOGIN_TIME] = int(time.time()) - 11 * HOUR
    session["work"] = "goes on"
    session.save()

    left = Session.objects.get(session_key=session.session_key).expire_date - timezone.now()

    assert 0 < left.total_seconds() <= HOUR


def test_session_past_its_limit_is_dead(client, person):
    log_in(client, person)
    session = client.session
    session[LOGIN_TIME] = int(time.time()) - 13 * HOUR
    session.save()

    assert client.get("/admin/").status_code == 302


def test_session_ends_with_the_browser(client, person):
    cookie = log_in(client, person).cookies["sessionid"]

    assert cookie["max-age"] == ""
    assert cookie["httponly"]


def test_setting_keeps_the_session_after_the_browser(client, person, settings):
    settings.ACCOUNT_SESSION_REMEMBER = True

    cookie = log_in(client, person).cookies["sessionid"]

    assert 0 < cookie["max-age"] <= 12 * HOUR


def test_session_without_a_login_lives_as_django_says():
    assert SessionStore().get_expiry_age() == 12 * HOUR


def test_visitor_gets_no_session(client, two_centres):
    assert "sessionid" not in client.get("/").cookies
