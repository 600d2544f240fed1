"""The mark of a page's version, known before the page is rendered."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.http import http_date, parse_etags, parse_http_date_safe

from . import kept
from .reading import Reading, site_for
from .version import code_version

# another version of the code is another process
STARTED = timezone.now()


@dataclass(frozen=True)
class Version:
    """A page's version: weak ETag (it survives compression) and the last change's moment."""

    etag: str
    changed: datetime

    @property
    def last_modified(self) -> str:
        """Moment of the last change as HTTP writes it."""
        return http_date(self.changed.timestamp())

    def is_known_to(self, request: HttpRequest) -> bool:
        """Say whether the visitor already has this version (RFC 9110, 13.2.2).

        The moment alone says nothing of the look kept in a cookie, so it counts only without any.
        """
        if known := request.headers.get("If-None-Match"):
            return self.etag in _weak(parse_etags(known))
        since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
        return since is not None and not request.COOKIES and self.changed.timestamp() < since + 1


def version_of(request: HttpRequest, reading: Reading) -> Version | None:
    """Return the version of the page at the request's address; None without a centre.

    None also in development, where templates change.

    Made of what a public page depends on: address with query, the centre's content, every cookie
    (look, language), the code, and the day, which lists of «current» things depend on.
    """
    site = None if settings.DEBUG else site_for(request, reading)
    if site is None:
        return None
    mark, changed = reading.of(site)
    kept.mark(request, site.pk, mark)
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    parts = (
        f"{request.scheme}://{request.get_host()}{request.get_full_path()}",
        mark,
        code_version(),
        today.date().isoformat(),
        *sorted(f"{name}={value}" for name, value in request.COOKIES.items()),
    )
    digest = sha256("\n".join(parts).encode()).hexdigest()[:32]
    return Version(f'W/"{digest}"', max(today, STARTED, changed or today))


def _weak(etags: list[str]) -> set[str]:
    # a proxy may have made it strong or marked it with its compression
    return {each if each.startswith("W/") else f"W/{each}" for each in etags}
