"""A feed of programmes: new ones first, narrowed like the list itself."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from core.feeds import FORMATS, Channel, Entry
from core.models import CentreSettings
from core.xml_text import legal
from programmes.catalogue import loading, wording
from programmes.catalogue.definition import PROGRAMMES
from programmes.catalogue.serving import offered
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammesPage

LENGTH = 30


def respond(index: "ProgrammesPage", request: HttpRequest, form: str) -> HttpResponse:
    """Give the newest programmes that the filters of the address select."""
    write, content_type = FORMATS[form]
    pages = loading.for_cards(offered(index)).only(
        *loading.CARD_FIELDS, "first_published_at", "last_published_at", "translation_key"
    )
    chosen = PROGRAMMES.rows(pages, request.GET).order_by("-first_published_at", "-pk")
    return HttpResponse(write(_channel(index, request, chosen[:LENGTH])), content_type=content_type)


def _channel(index: "ProgrammesPage", request: HttpRequest, pages: Iterable[Any]) -> Channel:
    centre = CentreSettings.for_request(request)
    title = _("Programmes: %(centre)s") % {"centre": centre.short_name or centre.full_name}
    page_url = index.get_full_url(request) or ""
    selection, labels = PROGRAMMES.read(request.GET), Labels.for_request(request)
    return Channel(
        title=title,
        description=index.lead or title,
        language=index.locale.language_code,
        page_url=selection.url(page_url),
        feed_url=request.build_absolute_uri(selection.url(request.path)),
        entries=[_entry(page, page_url, index, labels) for page in pages],
    )


def _entry(page: Any, page_url: str, index: "ProgrammesPage", labels: Labels) -> Entry:
    facts = [
        wording.years(page.age_from, page.age_to),
        page.organisation_name,
        wording.admission(page)[1],
    ]
    return Entry(
        title=legal(page.title),
        uid=page.translation_key.urn,
        url=page_url + page.url_path[len(index.url_path) :],
        summary=legal(". ".join([page.lead.rstrip("."), ", ".join(filter(None, facts))])),
        published=page.first_published_at,
        updated=page.last_published_at or page.first_published_at,
        category=legal(str(labels.of(page.direction_id))),
    )
