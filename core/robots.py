"""robots.txt of each centre."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

_closed = ["/admin/", "/account/", "/vhod/", "/poisk/", "/cookies/", "/documents/authenticate"]
_closed += ["/versiya-dlya-slabovidyashchih/?", "/healthz/", "/readyz/"]
_sitemaps = ["sitemap"]


def close(path: str) -> None:
    """Ask robots not to read what begins with `path` (endless lists, personal pages)."""
    if path not in _closed:
        _closed.append(path)


def add_sitemap(name: str) -> None:
    """Tell robots of one more site map, by the name of its address."""
    if name not in _sitemaps:
        _sitemaps.append(name)


def robots(request: HttpRequest) -> HttpResponse:
    """Return the file; addresses of the site maps carry the centre's own host."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _closed), "Disallow: /*?format="]
    maps = [request.build_absolute_uri(reverse(name)) for name in _sitemaps]
    lines += ["", *(f"Sitemap: {each}" for each in maps), ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
