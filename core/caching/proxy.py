"""The proxy ahead of the portal (Varnish, nginx with a purge module) as Wagtail's hooks see it."""

from urllib.parse import urlsplit
from urllib.request import urlopen

from wagtail.contrib.frontend_cache.backends.http import HTTPBackend, PurgeRequest

TIMEOUT = 5  # seconds


class ProxyBackend(HTTPBackend):
    """PURGE over HTTP with a time limit and an error where the proxy refuses.

    Wagtail's own waits for ever and only logs a refusal; here the outbox tries again.
    """

    def purge(self, url: str) -> None:
        """Purge one address; raises URLError (HTTPError) unless the proxy agrees."""
        parts = urlsplit(url)
        address = parts._replace(scheme=self.cache_scheme, netloc=self.cache_netloc).geturl()
        request = PurgeRequest(url=address, headers={"Host": parts.netloc})
        with urlopen(request, timeout=TIMEOUT):  # noqa: S310 - http(s) only, checked by settings
            pass
