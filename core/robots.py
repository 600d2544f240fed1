"""robots.txt of each centre."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

_closed = ["/admin/", "/account/", "/vhod/", "/poisk/", "/cookies/", "/documents/authenticate"]
_closed += ["/versiya-dlya-slabovidyashchih/", "/healthz/", "/readyz/"]


def close(path: str) -> None:
    """Ask robots not to read what begins with `path` (endless lists, personal pages)."""
    if path not in _closed:
        _closed.append(path)


def robots(request: HttpRequest) -> HttpResponse:
    """Return the file; the address of the site map carries the centre's own host."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _closed), "Disallow: /*?format="]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
