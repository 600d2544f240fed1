"""Pages as results of the search: live, public, of this centre and language, section not off."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, get_page_models

from core import restrictions
from core.centres import under
from core.languages.spoken import in_own_words, readable_pages
from core.models import CentreSection, CentreSettings

from .kinds import Details, Kind, registered


class PageKind(Kind):
    """Pages of some types; without types, of all that no other kind claims."""

    def content_types(self) -> set[int]:
        if self.models:
            return super().content_types()
        types = {
            each.pk for each in ContentType.objects.get_for_models(*get_page_models()).values()
        }
        others = [kind for kind in registered() if kind is not self]
        return types.difference(*(kind.content_types() for kind in others))


def page_kind(
    name: str,
    label: Any,
    icon: str,
    *models: str,
    order: int = 50,
    details: Callable[..., dict[int, Details]] | None = None,
    **more: Any,
) -> Kind:
    """Return a kind for pages of the types named: `page_kind("news", _("News"), "book", …)`."""
    how = details or page_details
    return PageKind(name, label, icon, models, visible_pages, how, order, **more)


def visible_pages(centre: CentreSettings) -> QuerySet:
    """Return what anybody may read in the language of the request."""
    pages = restrictions.public(readable_pages(centre).live())
    pages = in_own_words(pages).filter(locale__language_code=get_language())
    return pages.exclude(under(_paths_off(centre)))


def page_details(pages: Iterable[Page], request: HttpRequest) -> dict[int, Details]:
    """Return the address, the type and the day of the last change."""
    return {
        each.pk: Details(
            each.get_url(request) or "",
            str(each.specific_class._meta.verbose_name if each.specific_class else ""),
            each.last_published_at,
        )
        for each in pages
    }


def _paths_off(centre: CentreSettings) -> list[str]:
    if not centre.sections_off:
        return []
    off = CentreSection.objects.off(centre.site, centre.sections_off)
    return list(off.values_list("path", flat=True))
