"""How a foreign site is asked and what its answers mean."""

import ssl
from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone

from link_checker.fetching import Kind, ask, asking, pinned
from link_checker.problems import Problem

URL = "http://school.example.ru/page"


def outcome_of(foreign, status, headers=None):
    foreign.answers["/page"] = (status, headers or {})
    return ask(URL, "MOC (+https://moc.example.ru)", foreign.resolve)


@pytest.mark.parametrize("status", [200, 204, 206, 304])
def test_an_answer_is_fine(foreign, status):
    assert outcome_of(foreign, status).kind is Kind.FINE


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        (404, Problem.NOT_FOUND),
        (410, Problem.NOT_FOUND),
        (400, Problem.NOT_FOUND),
        (500, Problem.SERVER_ERROR),
        (503, Problem.SERVER_ERROR),
    ],
)
def test_an_error_is_told_with_its_number(foreign, status, problem):
    outcome = outcome_of(foreign, status)
    assert (outcome.kind, outcome.problem, outcome.words) == (Kind.BROKEN, problem, str(status))


@pytest.mark.parametrize("status", [401, 403, 405, 429, 451])
def test_a_site_that_lets_no_robots_in_is_not_called_broken(foreign, status):
    assert outcome_of(foreign, status).kind is Kind.UNCLEAR


def test_a_site_is_asked_by_head_under_the_name_of_the_portal(foreign):
    outcome_of(foreign, 200)
    (method, path, headers) = foreign.asked[0]
    assert (method, path) == ("HEAD", "/page")
    assert headers["User-Agent"] == "MOC (+https://moc.example.ru)"
    assert headers["Host"] == "school.example.ru"
    assert len(foreign.asked) == 1


def test_a_site_that_does_not_know_head_is_asked_by_get(foreign):
    foreign.answers["HEAD", "/page"] = (405, {})
    foreign.answers["GET", "/page"] = (200, {})
    assert ask(URL, "tests", foreign.resolve).kind is Kind.FINE
    assert [method for method, _path, _headers in foreign.asked] == ["HEAD", "GET"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_site_is_not_asked_twice(foreign, status):
    outcome_of(foreign, status)
    assert len(foreign.asked) == 1


@pytest.mark.parametrize(
    ("told", "wait"),
    [
        ("120", timedelta(minutes=2)),
        ("999999999", timedelta(days=7)),
        ("скоро", None),
        ("-5", None),
        ("", None),
    ],
)
def test_the_site_says_how_long_to_leave_it_alone(foreign, told, wait):
    header = told.encode().decode("latin-1")
    assert outcome_of(foreign, 503, {"Retry-After": header}).wait == wait


def test_the_site_may_name_the_hour(foreign):
    until = format_datetime(timezone.now() + timedelta(hours=3), usegmt=False)
    wait = outcome_of(foreign, 429, {"Retry-After": until}).wait
    assert timedelta(hours=2, minutes=58) < wait <= timedelta(hours=3)


def test_redirects_are_followed(foreign):
    foreign.answers["/page"] = (301, {"Location": "/new"})
    foreign.answers["/new"] = (302, {"Location": "http://other.example.ru/last"})
    assert ask(URL, "tests", foreign.resolve).kind is Kind.FINE
    assert [path for _method, path, _headers in foreign.asked] == ["/page", "/new", "/last"]


def test_a_circle_of_redirects_is_left(foreign):
    outcome = outcome_of(foreign, 302, {"Location": "/page"})
    assert outcome.problem == Problem.REDIRECTS
    assert len(foreign.asked) == asking.HOPS


def test_a_redirect_without_an_address_is_an_answer(foreign):
    assert outcome_of(foreign, 302).kind is Kind.FINE


@pytest.mark.parametrize("error", [TimeoutError(), ConnectionRefusedError(), OSError("net")])
def test_silence_is_told(monkeypatch, foreign, error):
    def fail(*args, **kwargs):
        raise error

    monkeypatch.setattr(pinned.socket, "create_connection", fail)
    assert ask(URL, "tests", foreign.resolve).problem == Problem.NO_ANSWER


def certificate_error(code):
    error = ssl.SSLCertVerificationError("x")
    error.verify_code = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (10, Kind.BROKEN),  # its term has passed
        (62, Kind.BROKEN),  # of another host
        (19, Kind.UNCLEAR),  # an issuer that is not known here
        (20, Kind.UNCLEAR),
    ],
)
def test_an_unknown_issuer_says_nothing_of_the_page(monkeypatch, foreign, code, kind):
    def fail(*args, **kwargs):
        raise certificate_error(code)

    monkeypatch.setattr(asking, "answer_of", fail)
    assert ask("https://school.example.ru/", "tests", foreign.resolve).kind is kind


def test_an_odd_door_is_not_knocked_at(foreign):
    assert ask("https://school.example.ru:8443/", "tests", foreign.resolve).kind is Kind.UNCLEAR
    assert foreign.connected == []


def test_a_site_that_drips_is_cut_off(monkeypatch, foreign):
    """The alarm ends the connection, however often a byte comes."""
    cut = []
    monkeypatch.setattr(pinned.threading, "Timer", lambda seconds, run, args: Alarm(run, args, cut))
    assert ask(URL, "tests", foreign.resolve).problem == Problem.NO_ANSWER
    assert cut


class Alarm:
    """A timer that goes off as soon as the connection stands."""

    def __init__(self, run, args, cut):
        self.run, self.args, self.cut = run, args, cut
        connection = args[0]
        connect = connection.connect

        def connect_and_ring():
            connect()
            self.run(*self.args)

        connection.connect = connect_and_ring

    def start(self):
        pass

    def cancel(self):
        self.cut.append("cancelled")
