"""Requests as a browser without a cache makes them: a new connection, no cookies, gzip."""

import gzip
import http.client
from dataclasses import dataclass

HOST = "127.0.0.1"
PAGE_HEADERS = {"Accept": "text/html", "Accept-Encoding": "gzip", "Accept-Language": "ru"}


@dataclass(frozen=True)
class Answer:
    """What came back; `transferred` is the size of the body as sent."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def transferred(self) -> int:
        """Bytes of the body on the wire."""
        return len(self.body)

    @property
    def text(self) -> str:
        """The body unpacked."""
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()

    @property
    def queries(self) -> int | None:
        """Queries of the request, told by `benchmarks.timing`."""
        told = self.headers.get("server-timing", "").partition('queries;desc="')[2].partition('"')
        return int(told[0]) if told[0] else None


def get(port: int, path: str, host: str = "", headers: dict[str, str] | None = None) -> Answer:
    """Ask for an address of this machine under a host name."""
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    try:
        named = {"Host": f"{host or HOST}:{port}", **PAGE_HEADERS, **(headers or {})}
        connection.request("GET", path, headers=named)
        response = connection.getresponse()
        body = response.read()
        return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, body)
    finally:
        connection.close()
