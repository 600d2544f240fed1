"""What leaves the proxy after a change."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import HTTPError

import pytest

from core.caching import purge
from core.caching.proxy import ProxyBackend
from core.models import OutboxEntry, OutboxFailure
from core.outbox.drain import drain
from home.models import StandardPage

pytestmark = pytest.mark.django_db


class FakeBackend:
    """Remembers what was purged; refuses when told so."""

    purged: list[str] = []
    refuses = False

    def __init__(self, config):
        pass

    def invalidates_hostname(self, hostname):
        return True

    def purge_batch(self, urls):
        if self.refuses:
            raise OSError("прокси не отвечает")
        self.purged.extend(urls)


@pytest.fixture
def purged(settings, monkeypatch, article):
    """Addresses purged since the article was published."""
    OutboxEntry.objects.all().delete()
    settings.WAGTAILFRONTENDCACHE = {
        "proxy": {"BACKEND": "tests.core.caching.test_purge.FakeBackend"}
    }
    monkeypatch.setattr(FakeBackend, "purged", [])
    monkeypatch.setattr(purge, "_more", [])
    return FakeBackend.purged


BASE = "http://localhost"


def test_a_published_page_and_its_section_are_purged(article, purged):
    article.save_revision().publish()
    drain()

    assert set(purged) == {f"{BASE}/o-nashem-dele/", f"{BASE}/"}


def test_a_draft_purges_nothing(two_centres, purged):
    two_centres.own.home.add_child(instance=StandardPage(title="Ч", slug="ch", live=False))
    drain()

    assert purged == []


def test_an_unpublished_and_a_deleted_page_are_purged(article, purged):
    article.unpublish()
    drain()
    assert f"{BASE}/o-nashem-dele/" in purged
    purged.clear()

    article.refresh_from_db()
    article.live = True
    article.save()
    article.delete()
    drain()
    assert set(purged) >= {f"{BASE}/o-nashem-dele/", f"{BASE}/"}


def test_a_new_slug_purges_the_branch_at_both_addresses(article, purged):
    article.add_child(instance=StandardPage(title="Положение", slug="pravila"))
    OutboxEntry.objects.all().delete()
    article.slug = "nash-tsentr"
    article.save()

    drain()

    assert set(purged) >= {
        f"{BASE}/o-nashem-dele/",
        f"{BASE}/o-nashem-dele/pravila/",
        f"{BASE}/nash-tsentr/",
        f"{BASE}/nash-tsentr/pravila/",
    }


def test_apps_add_their_lists(article, purged, two_centres):
    purge.also("home.StandardPage", lambda entry: [f"{BASE}/novosti/rss/"])
    purge.also("home.HomePage", lambda entry: [f"{BASE}/never/"])
    purge.also("wagtailcore.Page", lambda entry: [two_centres.own.home])
    article.save()

    drain()

    assert f"{BASE}/novosti/rss/" in purged
    assert f"{BASE}/never/" not in purged


def test_settings_of_a_centre_purge_all_its_pages_and_no_others(article, purged, two_centres):
    from core.models import CentreSettings

    CentreSettings.for_site(two_centres.own.site).save()
    drain()

    assert set(purged) == {f"{BASE}/", f"{BASE}/o-nashem-dele/"}


def test_a_refusing_proxy_is_asked_again_later(article, purged, monkeypatch):
    monkeypatch.setattr(FakeBackend, "refuses", True)
    article.save()

    drain()

    failure = OutboxFailure.objects.get()
    assert failure.handler == "core.outbox_handlers.purge_proxy"
    assert failure.last_error == "OSError: прокси не отвечает"


def test_without_a_proxy_nothing_happens(article, purged, settings):
    settings.WAGTAILFRONTENDCACHE = {}
    article.save()

    drain()

    assert not OutboxFailure.objects.exists()
    assert purged == []


@pytest.fixture
def proxy():
    """A real HTTP server that answers PURGE by its `status` and remembers the requests."""

    class Answer(BaseHTTPRequestHandler):
        def do_PURGE(self):
            server.seen.append((self.headers["Host"], self.path))
            self.send_response(server.status)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    server.seen, server.status = [], 200
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_proxy_is_asked_under_the_centres_host(proxy):
    backend = ProxyBackend({"LOCATION": f"http://127.0.0.1:{proxy.server_port}"})
    backend.purge("https://tver.example/novosti/?page=2")

    assert proxy.seen == [("tver.example", "/novosti/?page=2")]


def test_a_refusal_is_an_error(proxy):
    proxy.status = 403
    backend = ProxyBackend({"LOCATION": f"http://127.0.0.1:{proxy.server_port}"})

    with pytest.raises(HTTPError):
        backend.purge("http://localhost/")
