"""The log of logins: what is kept, for how long, who sees it."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.test import RequestFactory
from django.utils import timezone

from core.client import client_ip
from tests.factories.users import PASSWORD, LoginEventFactory, UserFactory
from users.login.events import browser_name
from users.login.network import network_of
from users.models import LoginEvent, Role, Way
from users.tasks import erase_old_logins

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
YANDEX = "Mozilla/5.0 (Windows NT 10.0) Chrome/138.0 YaBrowser/25.8 Safari/537.36"


def log_in(client, email, password=PASSWORD):
    client.post(
        "/vhod/",
        {"login": email, "password": password},
        REMOTE_ADDR="203.0.113.77",
        headers={"user-agent": FIREFOX},
    )


def test_login_is_written_with_a_cut_address(client, two_centres):
    person = two_centres.own.person(Role.EDITOR)

    log_in(client, person.email)

    event = LoginEvent.objects.get()
    assert (event.user, event.success, event.way) == (person, True, Way.PASSWORD)
    assert event.network == "203.0.113.0/24"
    assert event.browser == "Firefox, Windows"


def test_failure_is_written_for_a_known_account_only(client, two_centres):
    person = two_centres.own.person(Role.EDITOR)

    log_in(client, person.email, "не тот пароль совсем")
    log_in(client, "nobody@example.test", "что угодно набрано")

    event = LoginEvent.objects.get()
    assert (event.user, event.success) == (person, False)


@pytest.mark.parametrize(
    ("signature", "name"),
    [(FIREFOX, "Firefox, Windows"), (YANDEX, "Яндекс Браузер, Windows"), ("curl/8", ""), ("", "")],
)
def test_browser_is_named_shortly(signature, name):
    assert browser_name(signature) == name


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:abcd:12::1", "2001:db8:abcd::/48"),
        ("", ""),
    ],
)
def test_address_is_cut_to_its_network(address, network):
    assert network_of(address) == network


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "198.51.100.1", "203.0.113.77"),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "192.0.2.9, 198.51.100.1", "198.51.100.1"),
        (2, "192.0.2.9, 198.51.100.1, 10.0.0.1", "198.51.100.1"),
        (2, "198.51.100.1", "203.0.113.77"),
        (1, "unknown", ""),
    ],
)
def test_only_own_proxies_are_believed(settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get(
        "/", REMOTE_ADDR="203.0.113.77", headers={"x-forwarded-for": forwarded}
    )

    assert client_ip(request) == address


def test_socket_has_no_address():
    assert client_ip(RequestFactory().get("/", REMOTE_ADDR="")) == ""


def test_old_rows_are_deleted(two_centres, settings):
    settings.LOGIN_LOG_DAYS = 180
    now = timezone.now()
    old = LoginEventFactory(happened_at=now - timedelta(days=181))
    fresh = LoginEventFactory(happened_at=now - timedelta(days=179))
    attempt = AccessAttempt.objects.create(username="a@example.test", failures_since_start=1)
    AccessAttempt.objects.update(attempt_time=now - timedelta(days=2))

    for key, hours in (("dead", -1), ("alive", 1)):
        Session.objects.create(session_key=key, expire_date=now + timedelta(hours=hours))
        UserSession.objects.create(user=fresh.user, session_key=key, ip="203.0.113.5")

    erase_old_logins()

    assert list(LoginEvent.objects.all()) == [fresh]
    assert not AccessAttempt.objects.filter(pk=attempt.pk).exists()
    assert list(UserSession.objects.values_list("session_key", flat=True)) == ["alive"]
    assert old.pk


def test_administrator_sees_logins_of_his_own_people(two_centres):
    own = LoginEventFactory(user=two_centres.own.person(Role.AUTHOR))
    LoginEventFactory(user=two_centres.other.person(Role.AUTHOR))
    LoginEventFactory(user=UserFactory(is_superuser=True))
    chief = two_centres.own.person(Role.ADMINISTRATOR)

    assert list(LoginEvent.objects.visible_to(chief)) == [own]


def test_superuser_sees_all_logins(two_centres):
    LoginEventFactory.create_batch(3)

    assert LoginEvent.objects.visible_to(UserFactory(is_superuser=True)).count() == 3
