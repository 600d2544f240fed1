"""What the desk does when a page may not go public: it says which and why, nothing is half done.

The forms of pages show their errors at the fields; here end the roads past the forms: bulk actions,
approval, copies, aliases, translations, the interface of data.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import ngettext
from wagtail.admin import messages

from core.refusals import RefusalError, listening
from core.upkeep import places

View = Callable[..., HttpResponseBase]

# several pages are written one after another, outside a transaction of Wagtail's own
WHOLE = ("wagtailadmin_pages:copy", "wagtailadmin_api:")
NAMED = 10  # refusals in one answer
APPROVAL = ":workflow_action"  # of pages and of every register


def told(view: View) -> View:
    """Tell the person of every page that was refused, whether the view survived it or not."""

    @wraps(view)
    def gate(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with listening() as heard:
            try:
                response = _run(view, request, *args, **kwargs)
            except RefusalError:
                response = _answer(request, heard)
        if heard and not _is_data(response):
            _tell(request, heard)
        return response

    return gate


def _run(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    writes = request.method == "POST" and request.user.is_authenticated
    if not writes or not _route(request).startswith(WHOLE):
        return view(request, *args, **kwargs)
    with transaction.atomic():
        response = view(request, *args, **kwargs)
        if response.status_code >= 400:
            transaction.set_rollback(True)
    return response


def _answer(request: HttpRequest, heard: list[RefusalError]) -> HttpResponseBase:
    """Lead back to where the person was; scripts are answered in their own way."""
    back = _back(request, heard)
    if request.headers.get("x-requested-with") != "XMLHttpRequest":
        return redirect(back)
    _tell(request, heard)
    if _route(request).endswith(APPROVAL):  # the window of approval follows this address
        return JsonResponse({"step": "success", "redirect": back})
    errors = [each.words for each in heard]
    return JsonResponse({"success": False, "errors": errors}, status=400)


def _back(request: HttpRequest, heard: list[RefusalError]) -> str:
    came_from = request.headers.get("referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}, request.is_secure()):
        return came_from
    thing = heard[-1].thing if heard else None
    if thing is not None and type(thing)._default_manager.filter(pk=thing.pk).exists():
        return places.url_of(type(thing), thing.pk) or reverse("wagtailadmin_home")
    return reverse("wagtailadmin_home")


def _tell(request: HttpRequest, heard: list[RefusalError]) -> None:
    texts = list(dict.fromkeys(each.words for each in heard))
    for text in texts[:NAMED]:
        messages.error(request, text)
    left = len(texts) - NAMED
    if left > 0:
        more = ngettext(
            "%(count)s more page is not published.", "%(count)s more pages are not published.", left
        )
        messages.error(request, more % {"count": left})


def _is_data(response: HttpResponseBase) -> bool:
    return response.get("Content-Type", "").startswith("application/json")


def _route(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""
