"""What a sheet says: finished values, in the language of the page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.blocks.paper import on_paper
from core.centres import site_of
from exchange.sheets.qr import qr_address
from exchange.sheets.rendering import token
from media_library.models import PortalDocument
from practices_bank.page.figures import figures
from practices_bank.page.words import words_of
from practices_bank.passport.values import values_of

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def html_of(page: "PracticePage") -> str:
    """Return the sheet of a practice as a document without a request."""
    return _document([page], page.title, page.locale.language_code)


def html_of_selection(pages: Sequence["PracticePage"], language: str) -> str:
    """Return one document of several practices, with a list of what is inside."""
    with override(language):
        title = _("My selection of practices")
    return _document(pages, title, language, is_selection=True)


def _document(
    pages: Sequence["PracticePage"], title: str, language: str, *, is_selection: bool = False
) -> str:
    site = site_of(pages[0])
    with override(language):
        practices = [context_of(page) for page in pages]
        context = {
            "language": language,
            "title": title,
            "origin": f"{site.root_url}/" if site else "",
            "practices": practices,
            "centre": practices[0]["said"]["centre_full"],
            "is_selection": is_selection,
        }
        return render_to_string("practices_bank/sheet/document.html", context)


def _document_of(page: "PracticePage") -> dict[str, str] | None:
    """Return name and address of the document of the assessment, where everybody may open it."""
    found = PortalDocument.objects.public().filter(pk=page.assessment_file_id).first()
    site = site_of(page)
    if found is None or site is None:
        return None
    return {"title": found.title, "address": f"{site.root_url}{found.url}"}


def context_of(page: "PracticePage") -> dict[str, Any]:
    """Return the values of one practice."""
    said = values_of(page)
    directions = words_of(page).directions
    look = directions[0].design_key if directions else ""
    return {
        "page": page,
        "said": said,
        "facts": [each for each in said["facts"] if each["text"] != said["address"]],
        "look": look,
        "colours": {"was": token("line"), "became": token(look or "brand")},
        "figures": figures(page.indicators.all(), ""),
        "body": on_paper(page.body),
        "document": _document_of(page),
        "anchor": f"practice-{page.pk}",
        "ask": f"{said['address']}vopros/" if page.contact_email and said["address"] else "",
        "qr": qr_address(said["address"]) if said["address"] else "",
    }
