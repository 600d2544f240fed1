"""The files of a practice are sent to readers."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse

from exchange.archive import archive, as_file
from exchange.sheets.serving import send
from practices_bank.models import PracticePage
from practices_bank.passport import docx_of
from practices_bank.querysets import PracticeQuerySet
from practices_bank.takeaway.links import FEWEST
from practices_bank.takeaway.materials import entries_of, files_of
from practices_bank.takeaway.moved import elsewhere

if TYPE_CHECKING:
    from practices_bank.models import PracticesPage

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def sheet(section: "PracticesPage", request: HttpRequest, slug: str) -> Any:
    """Send the PDF of a practice that everybody may read; 404 until it is made."""
    if away := elsewhere(section, request, slug, "pdf/"):
        return away
    response = send(_offered(section).select_related("sheet").filter(slug=slug).first())
    response["X-Robots-Tag"] = "noindex"
    return response


def passport(section: "PracticesPage", request: HttpRequest, slug: str) -> Any:
    """Send the passport in Word."""
    if away := elsewhere(section, request, slug, "pasport/"):
        return away
    page = _practice(section, slug)
    response = HttpResponse(docx_of(page), content_type=WORD)
    return as_file(response, f"{slug}-pasport.docx")


def materials(section: "PracticesPage", request: HttpRequest, slug: str) -> Any:
    """Send all public materials as an archive; 404 where there is nothing to gather."""
    if away := elsewhere(section, request, slug, "materialy/"):
        return away
    page = _practice(section, slug)
    if len(files_of(page)) < FEWEST:
        raise Http404
    return archive(entries_of(page), f"{slug}-materialy.zip")


def _practice(section: "PracticesPage", slug: str) -> PracticePage:
    page: PracticePage | None = _offered(section).filter(slug=slug).first()
    if page is None:
        raise Http404
    return page


def _offered(section: "PracticesPage") -> PracticeQuerySet:
    return PracticePage.objects.child_of(section).readable().offered()
