"""A connection to an address that has been looked at, whatever the name would say now."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse

from link_checker.fetching.guard import Target

TIMEOUT = 10.0  # seconds of silence
WHOLE = 20.0  # seconds for one answer, however slowly it drips


class PinnedConnection(HTTPConnection):
    """HTTP, with TLS for the name of the host, over a socket to one of the target's addresses."""

    def __init__(self, target: Target, context: ssl.SSLContext | None = None) -> None:
        super().__init__(target.host, target.port, timeout=TIMEOUT)
        self.target = target
        self.context = context or ssl.create_default_context()

    def connect(self) -> None:
        """Try the addresses in their order; raise the last failure."""
        self.sock = self._reach()
        if self.target.scheme == "https":
            # the handshake comes after: until then `_cut` could not reach the socket
            self.sock = self.context.wrap_socket(
                self.sock, server_hostname=self.target.host, do_handshake_on_connect=False
            )
            self.sock.do_handshake()

    def _reach(self) -> socket.socket:
        failure: OSError = OSError("no address")
        for address in self.target.addresses:
            try:
                return socket.create_connection((address, self.target.port), TIMEOUT)
            except OSError as error:
                failure = error
        raise failure


@contextmanager
def answer_of(target: Target, method: str, headers: dict[str, str]) -> Iterator[HTTPResponse]:
    """Give the answer to one request; the body is not read but for what the caller reads."""
    connection = PinnedConnection(target)
    alarm = threading.Timer(WHOLE, _cut, [connection])
    alarm.daemon = True
    alarm.start()
    try:
        connection.putrequest(method, target.path, skip_host=True, skip_accept_encoding=True)
        connection.putheader("Host", _host_header(target.host))
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        yield connection.getresponse()
    finally:
        alarm.cancel()
        connection.close()


def _cut(connection: PinnedConnection) -> None:
    """End a connection from outside: a site may send a byte a second for ever."""
    sock = connection.sock
    if sock is not None:
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # it has just ended by itself


def _host_header(host: str) -> str:
    return f"[{host}]" if ":" in host else host
