"""The same page in other languages: for the switch in the header and for search engines."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language_info
from wagtail.models import Page

from core.context_processors import centre_of

from .spoken import in_own_words, is_main, served


@dataclass(frozen=True)
class Version:
    """A page in one language; `url` is relative on this site, `full_url` for search engines.

    `name` is what those who speak the language call it.
    """

    code: str
    name: str
    url: str
    full_url: str
    current: bool

    @property
    def is_main(self) -> bool:
        """The version for readers of languages that there is none for."""
        return is_main(self.code)


def versions(page: Any, request: HttpRequest) -> list[Version]:
    """Return the published versions of a page, itself among them; empty where there is only one.

    An alias is no version, it repeats the words of another language: from it the ways lead to the
    versions, and none leads back.
    """
    if not isinstance(page, Page) or not page.pk:
        return []
    codes = served(centre_of(request), request)
    if len(codes) < 2:
        return []
    translations = page.get_translations(inclusive=True).live()
    translations = in_own_words(translations.filter(locale__language_code__in=codes))
    found = [_version(each, page, request) for each in translations.select_related("locale")]
    return found if any(not each.current for each in found) else []


def alternates(found: list[Version]) -> list[Version]:
    """Return what search engines are told: nothing of an alias, whose address is its original's."""
    return found if any(each.current for each in found) else []


def _version(page: Page, current: Page, request: HttpRequest) -> Version:
    code = page.locale.language_code
    return Version(
        code=code,
        name=get_language_info(code)["name_local"].capitalize(),
        url=page.get_url(request) or "",
        full_url=page.get_full_url(request) or "",
        current=page.pk == current.pk,
    )
