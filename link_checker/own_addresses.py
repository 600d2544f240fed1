"""Addresses of the portal written out by hand: asked of the portal itself, without the network."""

from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest
from django.urls import ResolverMatch, resolve
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from link_checker.problems import Problem
from link_checker.targets import is_on_site

PAGE_VIEWS = ("wagtail_serve", "page_file")


def own_path_of(url: str, site: Site) -> str:
    """Return host and path of an address of this portal, "" for an address outside.

    A path alone belongs to the centre on whose page it stands.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("", "http", "https"):
        return ""
    host = (parts.hostname or "").lower() if parts.netloc else site.hostname
    if parts.netloc and not Site.objects.filter(hostname=host).exists():
        return ""
    return f"{host}{unquote(parts.path) or '/'}"


def problem_of(own_path: str) -> str:
    """Return what is wrong with an address of the portal, "" where readers get something."""
    host, slash, rest = own_path.partition("/")
    site = Site.objects.filter(hostname=host).select_related("root_page").first()
    path = f"{slash}{rest}"
    if site is None or "\0" in path:
        return Problem.NO_SUCH_ADDRESS
    with translation.override(translation.get_language_from_path(path) or settings.LANGUAGE_CODE):
        problem = _ask(site, path)
    return "" if problem and _is_redirected(site, path) else problem


def _ask(site: Site, path: str) -> str:
    try:
        match = resolve(path)
    except Http404:
        return Problem.NO_SUCH_ADDRESS
    if match.url_name in PAGE_VIEWS:
        return _ask_pages(site, path, str(next(iter([*match.args, *match.kwargs.values()]), "")))
    return _ask_documents(match) if path.startswith("/documents/") else ""


def _ask_pages(site: Site, path: str, inner: str) -> str:
    route = Page.route_for_request(_request(site, path), inner)
    if route is None:
        return Problem.NO_SUCH_ADDRESS
    page, keys, names = route
    if not is_on_site(page):
        return Problem.PAGE_HIDDEN
    return _ask_rows(page, _request(site, path), keys, names) if any(keys[1:]) else ""


def _ask_rows(page: Page, request: HttpRequest, keys: Any, names: Any) -> str:
    """Ask a page for what it serves below its own address: whether there is such a record."""
    try:
        page.specific.serve(request, *keys, **names)  # a template's answer is not drawn yet
    except Http404:
        return Problem.NO_SUCH_ADDRESS
    return ""


def _ask_documents(match: ResolverMatch) -> str:
    key = match.kwargs.get("pk") or match.kwargs.get("document_id") or next(iter(match.args), None)
    known = get_document_model()._default_manager.filter(pk=key).exists()
    return "" if known else Problem.FILE_GONE


def _request(site: Site, path: str) -> HttpRequest:
    request = HttpRequest()
    request.method, request.path, request.path_info = "GET", path, path
    request.META |= {"SERVER_NAME": site.hostname, "SERVER_PORT": str(site.port)}
    request.META["HTTP_HOST"] = site.hostname
    request.user = AnonymousUser()
    request._wagtail_site = site  # type: ignore[attr-defined]  # where Wagtail keeps it
    return request


def _is_redirected(site: Site, path: str) -> bool:
    normal = Redirect.normalise_path(path)
    return Redirect.get_for_site(site).filter(old_path=normal).exists()
