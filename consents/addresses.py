"""Where the texts of consents and the page of withdrawal are read."""

from typing import TypeVar

from django.http import HttpRequest
from wagtail.models import Site

from consents.models import ConsentText, ConsentTextsPage
from core.models import BasePage
from core.navigation import front_page

Found = TypeVar("Found", bound=BasePage)


def page_of(model: type[Found], site: Site) -> Found | None:
    """Return the centre's live page of a type, in the active language where it has one."""
    here, main = front_page(site), site.root_page
    for front in dict.fromkeys(each.path for each in (here, main) if each):
        found = model.objects.live().filter(path__startswith=front).first()
        if found:
            return found
    return None


def text_address(text: ConsentText, request: HttpRequest | None = None) -> str:
    """Return the address of a version of a text, an empty string where no page shows it.

    It is relative for a visitor of the same centre.
    """
    page = page_of(ConsentTextsPage, text.site)
    address = page.get_url(request) if page else None
    return f"{address}{text.kind}/{text.version}/" if address else ""
