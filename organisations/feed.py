"""A feed of organisations: new ones first, narrowed like the list itself."""

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from core.feeds import FORMATS, Channel, Entry
from core.models import CentreSettings
from core.xml_text import legal

from .lists import ORGANISATIONS
from .querysets import OrganisationQuerySet

if TYPE_CHECKING:
    from organisations.models import Organisation, OrganisationsPage

LENGTH = 30


def respond(
    index: "OrganisationsPage", request: HttpRequest, rows: OrganisationQuerySet, form: str
) -> HttpResponse:
    """Give the newest organisations that the filters of the address select."""
    write, content_type = FORMATS[form]
    # a row that came with an import of old data may know no day of its publication
    dated = rows.annotate(appeared=Coalesce("first_published_at", "changed_at"))
    chosen = ORGANISATIONS.rows(dated.select_related("kind"), request.GET)
    newest = chosen.order_by("-appeared", "-pk")[:LENGTH]
    heard = [row.in_active_language() for row in newest]
    return HttpResponse(write(_channel(index, request, heard)), content_type=content_type)


def _channel(
    index: "OrganisationsPage", request: HttpRequest, rows: list["Organisation"]
) -> Channel:
    centre = CentreSettings.for_request(request)
    title = _("Organisations: %(centre)s") % {"centre": centre.short_name or centre.full_name}
    selection = ORGANISATIONS.read(request.GET)
    return Channel(
        title=title,
        description=index.intro or title,
        language=index.locale.language_code,
        page_url=selection.url(index.get_full_url(request) or ""),
        feed_url=request.build_absolute_uri(selection.url(request.path)),
        entries=[_entry(row, request, index) for row in rows],
    )


def _entry(row: "Organisation", request: HttpRequest, index: "OrganisationsPage") -> Entry:
    published = row.first_published_at or row.changed_at
    return Entry(
        title=legal(row.short_name),
        uid=uuid5(NAMESPACE_URL, f"organisations/{row.pk}").urn,
        url=row.get_full_url(request, index),
        summary=legal(row.lead or row.full_name),
        published=published,
        updated=row.last_published_at or published,
        category=legal(row.kind.said("name")),
    )
