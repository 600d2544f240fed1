"""A feed of practices: new ones first, narrowed like the list itself."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from core.feeds import FORMATS, Channel, Entry
from core.models import CentreSettings
from core.xml_text import legal
from practices_bank.bank import loading, wording
from practices_bank.bank.definition import PRACTICES
from practices_bank.bank.serving import offered
from practices_bank.choices import Evidence

if TYPE_CHECKING:
    from practices_bank.models import PracticesPage

LENGTH = 30


def respond(index: "PracticesPage", request: HttpRequest, form: str) -> HttpResponse:
    """Give the newest practices that the filters of the address select."""
    write, content_type = FORMATS[form]
    pages = loading.for_cards(offered(index)).only(
        *loading.CARD_FIELDS, "first_published_at", "last_published_at", "translation_key"
    )
    chosen = PRACTICES.rows(pages, request.GET).order_by("-first_published_at", "-pk")
    return HttpResponse(write(_channel(index, request, chosen[:LENGTH])), content_type=content_type)


def _channel(index: "PracticesPage", request: HttpRequest, pages: Iterable[Any]) -> Channel:
    centre = CentreSettings.for_request(request)
    title = _("Practices: %(centre)s") % {"centre": centre.short_name or centre.full_name}
    page_url = index.get_full_url(request) or ""
    selection = PRACTICES.read(request.GET)
    return Channel(
        title=title,
        description=index.lead or title,
        language=index.locale.language_code,
        page_url=selection.url(page_url),
        feed_url=request.build_absolute_uri(selection.url(request.path)),
        entries=[_entry(page, page_url, index) for page in pages],
    )


def _entry(page: Any, page_url: str, index: "PracticesPage") -> Entry:
    facts = [
        wording.kind(page),
        wording.ages(page.age_from, page.age_to),
        wording.owner(page),
        str(Evidence(page.evidence).label),
    ]
    directions = [str(each.said("name")) for each in page.directions.all()]
    return Entry(
        title=legal(page.title),
        uid=page.translation_key.urn,
        url=page_url + page.url_path[len(index.url_path) :],
        summary=legal(". ".join([page.lead.rstrip("."), ", ".join(filter(None, facts))])),
        published=page.first_published_at,
        updated=page.last_published_at or page.first_published_at,
        category=legal(directions[0] if directions else ""),
    )
