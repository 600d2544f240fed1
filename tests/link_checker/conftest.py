"""Pages with links, and a foreign site that lives on this machine under a public address."""

import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from home.models import StandardPage
from link_checker.fetching import pinned

PUBLIC = "93.184.216.34"


@pytest.fixture
def write(two_centres):
    """Publish a page whose text has a link; return the page."""

    def add(html, centre=None, title="Страница", **fields):
        home = (centre or two_centres.own).home
        page = StandardPage(title=title, slug=f"l-{StandardPage.objects.count()}", **fields)
        page.body = [("text", html)] if html else []
        return home.add_child(instance=page)

    return add


def link_to(url, words="кружки района"):
    """Return a paragraph with a link to an address."""
    return f'<p>Читайте <a href="{url}">{words}</a></p>'


def page_link(page, words="раздел"):
    """Return a paragraph with a link to a page by its key."""
    return f'<p><a linktype="page" id="{page.pk}">{words}</a></p>'


class Site:
    """What the foreign site answers by path: a status and headers; what it was asked."""

    def __init__(self):
        self.answers = {}
        self.asked = []
        self.connected = []
        self.names = {}

    def resolve(self, host, port):
        """Return the addresses of a name; each asking takes the next of a list of lists."""
        known = self.names.get(host, [PUBLIC])
        return known.pop(0) if known and isinstance(known[0], list) else known


class Handler(BaseHTTPRequestHandler):
    site: Site

    def _answer(self):
        self.site.asked.append((self.command, self.path, dict(self.headers)))
        by_method = self.site.answers.get((self.command, self.path))
        status, headers = by_method or self.site.answers.get(self.path, (200, {}))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = _answer  # noqa: N815 - the names of http.server

    def log_message(self, *args):
        pass


@pytest.fixture
def foreign(monkeypatch):
    """Serve the foreign site; every connection to a checked address ends here and is noted."""
    site = Site()
    handler = type("Handler", (Handler,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    real = socket.create_connection

    def connect(address, timeout=None):
        site.connected.append(address[0])
        return real(server.server_address, timeout)

    monkeypatch.setattr(pinned.socket, "create_connection", connect)
    yield site
    server.shutdown()
    server.server_close()
    thread.join()
