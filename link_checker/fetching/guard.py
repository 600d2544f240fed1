"""What may be asked at all: public addresses of the web, known before the connection is made.

An editor, or whoever owns a name, must not lead the worker into the network that it stands in.
"""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import quote, urlsplit

from link_checker.problems import Problem

PORTS = {"http": 80, "https": 443}
LONGEST_HOST = 253
NAT64 = IPv6Network("64:ff9b::/96")
# some versions of Python call parts of these public
SPECIAL = [IPv4Network(each) for each in ("100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24")]

Resolve = Callable[[str, int], list[str]]


class RefusedError(Exception):
    """The address must not be asked; `problem` says what is wrong with it, "" for nothing."""

    def __init__(self, problem: str = "") -> None:
        super().__init__(str(problem))
        self.problem = problem


class NoHostError(Exception):
    """The name leads to no machine."""


@dataclass(frozen=True)
class Target:
    """A host whose addresses have been looked at, and what to ask it for."""

    scheme: str
    host: str
    port: int
    path: str
    addresses: tuple[str, ...]


def look(url: str, resolve: Resolve | None = None) -> Target:
    """Return where a request may go.

    Raises RefusedError for what must not be asked, NoHostError for a name that leads nowhere. The
    connection is made to the addresses found here and never asks for the name again: a name that
    answers differently the second time gains nothing.
    """
    scheme, host, port, path = _parts(url)
    addresses = tuple(dict.fromkeys((resolve or resolved)(host, port)))
    if not addresses:
        raise NoHostError(host)
    if not all(is_public(each) for each in addresses):
        raise RefusedError(Problem.INSIDE)
    return Target(scheme, host, port, path, addresses)


def resolved(host: str, port: int) -> list[str]:
    """Ask the system for the addresses of a host."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        if error.errno == socket.EAI_AGAIN:
            raise OSError(str(error)) from error  # the name server is silent, not the name gone
        raise NoHostError(host) from error
    except UnicodeError as error:
        raise RefusedError(Problem.WRONG) from error
    return [str(each[4][0]) for each in found]


def is_public(address: str) -> bool:
    """Say whether an address is of the public internet, whatever it is wrapped in."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _inside(ip) if isinstance(ip, IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    if isinstance(ip, IPv4Address) and any(ip in each for each in SPECIAL):
        return False
    closed = ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback
    closed = closed or ip.is_private or ip.is_link_local or getattr(ip, "is_site_local", False)
    return ip.is_global and not closed


def _inside(ip: IPv6Address) -> IPv4Address | None:
    """Return the old address that a new one carries."""
    if ip in NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


def _parts(url: str) -> tuple[str, str, int, str]:
    try:
        parts = urlsplit(url)
        port = parts.port
        host = _ascii(parts.hostname or "")
    except (ValueError, UnicodeError):
        raise RefusedError(Problem.WRONG) from None
    if parts.scheme not in PORTS or not host:
        raise RefusedError(Problem.WRONG)
    if parts.username is not None or parts.password is not None:
        raise RefusedError(Problem.PASSWORD)
    if port not in (None, PORTS[parts.scheme]):
        raise RefusedError  # may well be right; the worker does not knock at odd doors
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return parts.scheme, host, PORTS[parts.scheme], f"{path}?{query}" if query else path


def _ascii(host: str) -> str:
    """Return the host as it travels: Cyrillic as punycode."""
    host = host.rstrip(".").lower()
    return host if host.isascii() else host.encode("idna").decode("ascii")
