"""Where the texts of consents and the page of withdrawal are read."""

from typing import TypeVar

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Site

from consents.models import ConsentText, ConsentTextsPage
from core.centres import roots_of, under
from core.models import BasePage

Found = TypeVar("Found", bound=BasePage)


def page_of(model: type[Found], site: Site) -> Found | None:
    """Return the centre's live page of a type, in the active language where there is one."""
    paths = roots_of(site).values_list("path", flat=True)
    pages = model.objects.live().filter(under(paths)).select_related("locale")
    language = get_language()
    return min(pages, key=lambda page: page.locale.language_code != language, default=None)


def text_address(text: ConsentText, request: HttpRequest | None = None) -> str:
    """Return the address of a version of a text, an empty string where no page shows it.

    It is relative for a visitor of the same centre.
    """
    page = page_of(ConsentTextsPage, text.site)
    address = page.get_url(request) if page else None
    return f"{address}{text.kind}/{text.version}/" if address else ""
