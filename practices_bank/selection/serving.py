"""The page of a selection, and its PDF."""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import FileResponse, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from core import breadcrumbs
from practices_bank.bank import loading
from practices_bank.bank.cards import cards
from practices_bank.bank.serving import offered
from practices_bank.selection import making
from practices_bank.selection.keeping import LIMIT, Keys, chosen, read
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticesPage

PLACE = "podborka/"


def respond(index: "PracticesPage", request: HttpRequest) -> HttpResponseBase:
    """Show the reader's own selection, or the one that an address shares."""
    shared = read(request.GET.getlist("p"))
    own = chosen(request)
    keys = shared or own
    pages = _found(index, keys)
    url = index.get_url(request) or "/"
    address = f"{index.get_full_url(request)}{PLACE}?{_query([each.pk for each in pages])}"
    context = {
        "cards": cards(pages, index, url, Labels.for_request(request)),
        "is_own": not shared or shared == own,
        "keys": [each.pk for each in pages],
        "is_full": len(keys) >= LIMIT,
        "limit": LIMIT,
        "gone": len(keys) - len(pages),
        "list_url": url,
        "own_url": f"{url}{PLACE}",
        "address": address,
        "sheet_url": f"{url}{PLACE}pdf/?{_query([each.pk for each in pages])}",
        "noindex": True,
        "breadcrumbs": breadcrumbs.below(index, request, _("My selection")),
    }
    return _own(
        index.render(request, template="practices_bank/selection.html", context_overrides=context)
    )


def sheet(index: "PracticesPage", request: HttpRequest) -> HttpResponseBase:
    """Send the PDF of what the address names; until it is made, a page that says so."""
    url = index.get_url(request) or "/"
    pages = _found(index, read(request.GET.getlist("p")))
    if not pages:
        return HttpResponseRedirect(f"{url}{PLACE}")
    keys = [each.pk for each in pages]
    kept = making.kept_of(index, keys)
    if kept is not None:
        response = FileResponse(
            kept.file.open("rb"), content_type="application/pdf", filename="podborka.pdf"
        )
        response["X-Robots-Tag"] = "noindex"
        return _own(response)
    refused = not making.ask(request, index, keys)
    context = {
        "refused": refused,
        "number": len(keys),
        "back_url": f"{url}{PLACE}?{_query(keys)}",
        "again_url": request.get_full_path(),
        "noindex": True,
        "breadcrumbs": breadcrumbs.below(index, request, _("My selection")),
    }
    response = index.render(
        request, template="practices_bank/selection_wait.html", context_overrides=context
    )
    response.status_code = 429 if refused else 202
    return _own(response)


def _found(index: "PracticesPage", keys: Keys) -> list[Any]:
    """Return the practices of this centre, in the order of the keys."""
    known = loading.for_cards(offered(index)).in_bulk(keys) if keys else {}
    return [known[key] for key in keys if key in known]


def _query(keys: Keys) -> str:
    return urlencode([("p", key) for key in keys])


def _own(response: Any) -> Any:
    """Each reader has his own."""
    response["Cache-Control"] = "private, no-store"
    return response
