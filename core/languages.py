"""The same page in other languages: for the switch in the header and for search engines."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page


@dataclass(frozen=True)
class Version:
    """A page in one language; `url` is relative on this site, `full_url` for search engines."""

    code: str
    name: str
    url: str
    full_url: str
    current: bool


def versions(page: Any, request: HttpRequest) -> list[Version]:
    """Return the published versions of a page, itself among them; empty where there is only one."""
    if not isinstance(page, Page) or not page.pk:
        return []
    translations = page.get_translations(inclusive=True).live().select_related("locale")
    found = [_version(each, page, request) for each in translations]
    return found if len(found) > 1 else []


def _version(page: Page, current: Page, request: HttpRequest) -> Version:
    code = page.locale.language_code
    return Version(
        code=code,
        name=str(dict(settings.LANGUAGES).get(code, code)),
        url=page.get_url(request) or "",
        full_url=page.get_full_url(request) or "",
        current=page.pk == current.pk,
    )
