"""Pages as results of the search: live, public, of this centre and language, section not off."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, IntegerField, Q, QuerySet, When
from django.db.models.functions import Now
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site, get_page_models

from core import restrictions
from core.caching.kept import kept
from core.centres import under
from core.languages.spoken import in_own_words, readable_pages
from core.models import CentreSettings

from .kinds import Details, Kind, registered
from .postgres.sql import ASKED, ONE_OF_ASKED, Sql, keys_of, rows_of
from .standing import paths_off

# of the thirty columns of a page, those that its address and its details need; no objects are made
# of them: making ten took longer than all the rest of the details
SHOWN = ("pk", "content_type_id", "url_path", "last_published_at")


class PageKind(Kind):
    """Pages of some types; without types, of all that no other kind claims.

    `details(keys, request)` get keys, not pages.
    """

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

    def shown(
        self, things: QuerySet, keys: Sequence[str], request: HttpRequest
    ) -> Mapping[Any, Details]:
        return self.details(keys, request)


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

    `over` are words beside those that readers should not lean on any more: «в архиве»; what they
    stand for does not change with the day.
    """
    how = details or partial(page_details, over=over or {})
    return PageKind(name, label, icon, models, visible_pages, how, order, **more)


def visible_pages(centre: CentreSettings) -> QuerySet:
    """Return what anybody may read in the language of the request, nothing past its last day."""
    pages = restrictions.public(readable_pages(centre).live())
    pages = in_own_words(pages).filter(locale__language_code=get_language())
    return pages.exclude(under(paths_off(centre)) | Q(expire_at__lte=Now()))


def page_details(
    keys: Sequence[str], request: HttpRequest, over: Mapping[Any, Q] | None = None
) -> dict[int, Details]:
    """Return the address, the type with the fitting word of `over`, the day of the last change."""
    words = over or {}
    roots = kept(request, "search-roots", lambda: _roots(request))
    found: dict[int, Details] = {}
    for key, content_type, path, changed, *mark in rows_of(_question(tuple(words.values())), keys):
        model = ContentType.objects.get_for_id(content_type).model_class()
        label = str(model._meta.verbose_name if model else "")
        if mark and mark[0] is not None:
            label = f"{label}, {list(words)[mark[0]]}"
        found[key] = Details(_address(path, roots), label, changed)
    return found


@lru_cache
def _question(marks: tuple[Q, ...]) -> Sql | None:
    """Ask for what is shown of pages, and which of the conditions is the first that they meet."""
    if not marks:
        return keys_of(Page.objects.all(), ONE_OF_ASKED, ASKED, columns=SHOWN)
    whens = [When(fits, then=number) for number, fits in enumerate(marks)]
    pages = Page.objects.annotate(over_mark=Case(*whens, output_field=IntegerField()))
    return keys_of(pages, ONE_OF_ASKED, ASKED, columns=(*SHOWN, "over_mark"))


def _roots(request: HttpRequest) -> list[tuple[str, str]]:
    """Return the front pages of all sites and languages with their addresses, as Wagtail does."""
    paths = [each.root_path for each in Site.get_site_root_paths()]
    told = [(path, Page(url_path=path).get_url(request)) for path in paths]
    return [(path, url) for path, url in told if url]


def _address(path: str, roots: Sequence[tuple[str, str]]) -> str:
    """Return the address of a page; "" below no front page."""
    return next((url + path[len(root) :] for root, url in roots if path.startswith(root)), "")
