"""Pages as results of the search: live, public, of this centre and language, section not off."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, IntegerField, Q, QuerySet, When
from django.db.models.functions import Now
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, get_page_models

from core import restrictions
from core.centres import under
from core.languages.spoken import in_own_words, readable_pages
from core.models import CentreSettings

from .kinds import Details, Kind, registered
from .standing import paths_off

# of the thirty columns of a page, those that its address and its details need
SHOWN = ("content_type", "locale", "url_path", "last_published_at")


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

    def of_keys(self, things: QuerySet, keys: Sequence[str]) -> QuerySet:
        """Return the pages as they are: every engine has just asked who may read them.

        Asking again took longer than reading them.
        """
        return Page.objects.filter(pk__in=keys).order_by()


def page_kind(
    name: str,
    label: Any,
    icon: str,
    *models: str,
    order: int = 50,
    details: Callable[..., dict[int, Details]] | None = None,
    over: Mapping[Any, Q] | None = None,
    **more: Any,
) -> Kind:
    """Return a kind for pages of the types named: `page_kind("news", _("News"), "book", …)`.

    `over` are words beside those that readers should not lean on any more: «в архиве».
    """
    how = details or partial(page_details, over=over or {})
    return PageKind(name, label, icon, models, visible_pages, how, order, **more)


def visible_pages(centre: CentreSettings) -> QuerySet:
    """Return what anybody may read in the language of the request, nothing past its last day."""
    pages = restrictions.public(readable_pages(centre).live())
    pages = in_own_words(pages).filter(locale__language_code=get_language())
    return pages.exclude(under(paths_off(centre)) | Q(expire_at__lte=Now()))


def page_details(
    pages: QuerySet[Page], request: HttpRequest, over: Mapping[Any, Q] | None = None
) -> dict[int, Details]:
    """Return the address, the type with the fitting word of `over`, the day of the last change."""
    words = list(over or {})
    marks = [When(fits, then=number) for number, fits in enumerate((over or {}).values())]
    found: dict[int, Details] = {}
    pages = pages.only(*SHOWN)
    mark = Case(*marks, output_field=IntegerField())
    for each in pages.annotate(over_mark=mark) if marks else pages:
        label = str(each.specific_class._meta.verbose_name if each.specific_class else "")
        if marks and each.over_mark is not None:
            label = f"{label}, {words[each.over_mark]}"
        found[each.pk] = Details(each.get_url(request) or "", label, each.last_published_at)
    return found
