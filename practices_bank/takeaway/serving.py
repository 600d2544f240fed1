"""The files of a practice are sent to readers."""

from typing import TYPE_CHECKING, Any

from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

from exchange.sheets.serving import send
from exchange.streaming import zipped
from practices_bank.models import PracticePage
from practices_bank.passport import docx_of
from practices_bank.querysets import PracticeQuerySet
from practices_bank.takeaway.links import FEWEST
from practices_bank.takeaway.materials import entries_of, files_of

if TYPE_CHECKING:
    from practices_bank.models import PracticesPage

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def sheet(section: "PracticesPage", slug: str) -> FileResponse:
    """Send the PDF of a practice that everybody may read; 404 until it is made."""
    response = send(_offered(section).select_related("sheet").filter(slug=slug).first())
    response["X-Robots-Tag"] = "noindex"
    return response


def passport(section: "PracticesPage", slug: str) -> Any:
    """Send the passport in Word."""
    page = _practice(section, slug)
    response = HttpResponse(docx_of(page), content_type=WORD)
    return _as_file(response, f"{slug}-pasport.docx")


def materials(section: "PracticesPage", slug: str) -> Any:
    """Send all public materials as an archive; 404 where there is nothing to gather."""
    page = _practice(section, slug)
    if len(files_of(page)) < FEWEST:
        raise Http404
    response = StreamingHttpResponse(zipped(entries_of(page)), content_type="application/zip")
    return _as_file(response, f"{slug}-materialy.zip")


def _practice(section: "PracticesPage", slug: str) -> PracticePage:
    page: PracticePage | None = _offered(section).filter(slug=slug).first()
    if page is None:
        raise Http404
    return page


def _offered(section: "PracticesPage") -> PracticeQuerySet:
    return PracticePage.objects.child_of(section).readable().offered()


def _as_file(response: Any, name: str) -> Any:
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Robots-Tag"] = "noindex"
    return response
