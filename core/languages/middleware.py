"""A language that the centre does not serve is not there; words in another one say so."""

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import activate, get_language_from_path

from core.context_processors import centre_of

from .foreign_words import mark_foreign_words
from .spoken import is_main, is_served

Handler = Callable[[HttpRequest], HttpResponseBase]


def language_middleware(get_response: Handler) -> Handler:
    """Stand right inside Django's own, which finds the language in the address."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        code = get_language_from_path(request.path_info)
        if code is None or is_main(code) or getattr(request, "is_dummy", False):  # a preview
            return get_response(request)
        if not is_served(centre_of(request), request, code):
            _speak_main_language(request)
            raise Http404
        response = get_response(request)
        if isinstance(response, HttpResponse) and _is_page(response):
            response.content = mark_foreign_words(response.content.decode(), code).encode()
        return response

    return middleware


def _speak_main_language(request: HttpRequest) -> None:
    activate(settings.LANGUAGE_CODE)
    request.LANGUAGE_CODE = settings.LANGUAGE_CODE


def _is_page(response: HttpResponse) -> bool:
    return response.headers.get("Content-Type", "").startswith("text/html")
