"""The worker is led into no inner network, by no spelling, name, redirect or change of a name."""

import socket

import pytest

from link_checker.fetching import Kind, ask
from link_checker.fetching.guard import NoHostError, RefusedError, is_public, look, resolved
from link_checker.problems import Problem
from tests.link_checker.conftest import PUBLIC

INNER = [
    "127.0.0.1",
    "127.8.9.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.254",
    "192.168.1.1",
    "169.254.169.254",
    "0.0.0.0",
    "0.1.2.3",
    "100.64.0.1",
    "100.127.255.254",
    "192.0.0.8",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2001:0:53aa:64c:0:0:f5ff:fffe",
    "2001:db8::1",
]
OUTER = ["93.184.216.34", "77.88.8.8", "172.32.0.1", "100.128.0.1", "2a02:6b8::feed:ff"]


@pytest.mark.parametrize("address", INNER)
def test_inner_addresses_are_known(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", OUTER)
def test_outer_addresses_are_let_through(address):
    assert is_public(address)


@pytest.mark.parametrize("address", INNER)
def test_a_name_that_leads_inside_is_refused(address):
    with pytest.raises(RefusedError) as error:
        look("https://school.example.ru/", lambda host, port: [address])
    assert error.value.problem == Problem.INSIDE


def test_a_name_with_one_inner_address_among_others_is_refused():
    with pytest.raises(RefusedError):
        look("https://school.example.ru/", lambda host, port: [PUBLIC, "10.0.0.1"])


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f.0.0.1/",
        "http://017700000001/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://127.0.0.1./",
    ],
)
def test_every_spelling_of_this_machine_is_refused(url):
    with pytest.raises((RefusedError, NoHostError)):
        look(url, resolved)


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("ftp://example.ru/", Problem.WRONG),
        ("file:///etc/passwd", Problem.WRONG),
        ("gopher://example.ru/", Problem.WRONG),
        ("javascript:alert(1)", Problem.WRONG),
        ("https:///path", Problem.WRONG),
        ("https://[::1/", Problem.WRONG),
        ("https://example.ru:99999/", Problem.WRONG),
        ("https://user@example.ru/", Problem.PASSWORD),
        ("https://user:secret@example.ru/", Problem.PASSWORD),
        ("https://example.ru:8443/", ""),
        ("https://example.ru:22/", ""),
        ("http://example.ru:443/", ""),
    ],
)
def test_what_is_no_ordinary_address_of_the_web_is_not_asked(url, problem):
    with pytest.raises(RefusedError) as error:
        look(url, lambda host, port: [PUBLIC])
    assert error.value.problem == problem


def test_an_ordinary_address_is_taken_apart():
    target = look("https://центр.рф/новости/?q=робот", lambda host, port: [PUBLIC])
    assert target.host == "центр.рф".encode("idna").decode()
    assert (target.port, target.addresses) == (443, (PUBLIC,))
    assert target.path.isascii()
    assert "?q=%D1%80" in target.path


def test_a_name_without_addresses_leads_nowhere():
    with pytest.raises(NoHostError):
        look("https://example.ru/", lambda host, port: [])


@pytest.mark.parametrize(
    ("number", "expected"), [(socket.EAI_NONAME, NoHostError), (socket.EAI_AGAIN, OSError)]
)
def test_a_silent_name_server_is_no_missing_name(monkeypatch, number, expected):
    def fail(*args, **kwargs):
        raise socket.gaierror(number, "x")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(expected):
        resolved("example.ru", 443)


@pytest.mark.parametrize("address", ["127.0.0.1", "169.254.169.254", "10.0.0.5", "::1"])
def test_a_redirect_into_the_network_is_not_followed(foreign, address):
    host = f"[{address}]" if ":" in address else address
    foreign.answers["/"] = (302, {"Location": f"http://{host}/secret"})
    foreign.names[address] = [address]

    outcome = ask("http://school.example.ru/", "tests", foreign.resolve)

    assert (outcome.kind, outcome.problem) == (Kind.BROKEN, Problem.INSIDE)
    assert foreign.connected == [PUBLIC]


def test_a_redirect_to_a_name_that_leads_inside_is_not_followed(foreign):
    foreign.answers["/"] = (301, {"Location": "http://inner.example.ru/"})
    foreign.names["inner.example.ru"] = ["192.168.0.10"]

    outcome = ask("http://school.example.ru/", "tests", foreign.resolve)

    assert outcome.problem == Problem.INSIDE
    assert foreign.connected == [PUBLIC]


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://example.ru/", "http://u:p@e.ru/"]
)
def test_a_redirect_to_another_kind_of_address_is_not_followed(foreign, location):
    foreign.answers["/"] = (302, {"Location": location})

    assert ask("http://school.example.ru/", "tests", foreign.resolve).kind is Kind.BROKEN
    assert foreign.connected == [PUBLIC]


def test_a_name_that_changes_its_mind_gains_nothing(foreign):
    """DNS rebinding: the name is asked once for a connection, and the answer looked at is used."""
    foreign.names["turncoat.example.ru"] = [[PUBLIC], ["127.0.0.1"], ["127.0.0.1"]]

    outcome = ask("http://turncoat.example.ru/", "tests", foreign.resolve)

    assert outcome.kind is Kind.FINE
    assert foreign.connected == [PUBLIC]


def test_a_name_that_turns_inside_between_two_hops_is_refused(foreign):
    foreign.names["turncoat.example.ru"] = [[PUBLIC], ["127.0.0.1"]]
    foreign.answers["/"] = (302, {"Location": "/further"})

    outcome = ask("http://turncoat.example.ru/", "tests", foreign.resolve)

    assert outcome.problem == Problem.INSIDE
    assert foreign.connected == [PUBLIC]
