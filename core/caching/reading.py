"""What an anonymous request asks first, in one query: the stamps, and whether any page is closed.

The centre behind a host is known from an earlier request for as long as no stamp has changed: a
change of a site or of its front page changes one.
"""

from copy import copy
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Exists
from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Page, PageViewRestriction, Site

Stamp = tuple[str, datetime]
MOST_HOSTS = 256  # any name may come where ALLOWED_HOSTS lets all of a domain in


@dataclass(frozen=True)
class Reading:
    """Stamps by centre; `nothing_closed` is False while it is not known."""

    stamps: dict[int, Stamp]
    nothing_closed: bool

    def of(self, site: Site) -> tuple[str, datetime | None]:
        """Return a centre's stamp and the moment of its last public change."""
        return self.stamps.get(site.pk, ("", None))


_sites: dict[tuple[str, str], tuple[Reading, Site]] = {}


def read() -> Reading:
    """Ask the database."""
    with connection.cursor() as cursor:
        cursor.execute(*_question())
        rows = cursor.fetchall()
    closed = not rows or rows[0][-1]
    return Reading({site: (stamp, at) for site, stamp, at, _closed in rows}, not closed)


@cache
def _question() -> tuple[str, tuple[Any, ...]]:
    # made once: making it costs more than running it
    stamps = apps.get_model("core", "ContentStamp").objects
    closed = Exists(PageViewRestriction.objects.all())
    asked = stamps.values_list("site_id", "stamp", "changed_at", closed)
    return asked.query.sql_with_params()


def site_for(request: HttpRequest, reading: Reading) -> Site | None:
    """Find the request's centre and leave it on the request, where Wagtail looks for it."""
    key = split_domain_port(request.get_host())[0], request.get_port()
    known = _sites.get(key)
    if known is None or known[0] != reading:
        site = Site.find_for_request(request)
        if site is None or not reading.of(site)[0]:
            return site
        if len(_sites) >= MOST_HOSTS:
            _sites.clear()
        site.root_page = without_streams(site.root_page)
        known = _sites[key] = reading, site
    own = _own_copy(known[1])
    request._wagtail_site = own  # type: ignore[attr-defined] # Wagtail's attribute
    return own


def _own_copy(site: Site) -> Site:
    """Return a site and a front page that the request may write to."""
    own = copy(site)
    own.root_page = copy(site.root_page)
    return own


def without_streams(page: Page) -> Page:
    """Return the page as its own type; its streams are read when a request shows them."""
    model = page.specific_class or Page
    return model.objects.select_related("locale").defer_streamfields().get(pk=page.pk)
