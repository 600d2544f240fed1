"""A feed of answers: new ones first, narrowed like the list itself."""

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from core.feeds import FORMATS, Channel, Entry
from core.models import CentreSettings
from core.xml_text import legal
from questions.models import FrequentQuestion

from .lists import FREQUENT

if TYPE_CHECKING:
    from questions.models import QuestionsPage

LENGTH = 30


def respond(index: "QuestionsPage", request: HttpRequest, form: str) -> HttpResponse:
    """Give the newest answers that the filters of the address select."""
    from .listing import entries

    write, content_type = FORMATS[form]
    chosen = FREQUENT.rows(entries(request).for_lists(), request.GET)
    newest = list(chosen.order_by("-first_published_at", "-pk")[:LENGTH])
    return HttpResponse(write(_channel(index, request, newest)), content_type=content_type)


def _channel(index: "QuestionsPage", request: HttpRequest, rows: list[FrequentQuestion]) -> Channel:
    centre = CentreSettings.for_request(request)
    name = centre.short_name or centre.full_name
    title = _("Frequent questions: %(centre)s") % {"centre": name}
    selection = FREQUENT.read(request.GET)
    return Channel(
        title=title,
        description=index.intro or title,
        language=index.locale.language_code,
        page_url=selection.url(index.get_full_url(request) or ""),
        feed_url=request.build_absolute_uri(selection.url(request.path)),
        entries=[_entry(row.in_active_language(), request, index) for row in rows],
    )


def _entry(row: FrequentQuestion, request: HttpRequest, index: "QuestionsPage") -> Entry:
    published = row.first_published_at or row.changed_at
    return Entry(
        title=legal(row.question),
        uid=uuid5(NAMESPACE_URL, f"questions/{row.pk}").urn,
        url=row.get_full_url(request, index),
        summary=legal(row.plain_answer),
        published=published,
        updated=row.last_published_at or published,
        category=legal(str(row.topic.label)),
    )
