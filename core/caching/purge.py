"""What a change makes stale in the proxy: the page's addresses and the lists that show it.

Known here: the page with its section and the section's feeds, the branch of a page that was moved
or closed, the addresses of a register's row, and whatever refers to the thing: a picture whose
consent was withdrawn leaves every page and list at once. An app adds its other lists in
`<app>/outbox_handlers.py`:

    purge.also("news.NewsPage", archive_and_feeds)

The function gets the outbox row and returns pages or whole addresses. Filtered and numbered
addresses of lists (`?page=2`) are not enumerated: a proxy asks for them every time (`middleware`).
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.contrib.frontend_cache.tasks import purge_urls_from_cache_task
from wagtail.contrib.frontend_cache.utils import PurgeBatch
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import Page, PageViewRestriction

from core import centres
from core.outbox.actions import Action

if TYPE_CHECKING:
    from core.models import OutboxEntry

More = Callable[["OutboxEntry"], Iterable[Page | str]]

_more: list[tuple[str | type, More]] = []


def also(model: str | type, function: More) -> None:
    """Purge what `function` returns whenever a thing of `model` (label or base class) changes."""
    _more.append((model, function))


def purge(entry: "OutboxEntry") -> None:
    """Take the changed thing's addresses out of the proxy; raises when the proxy refuses."""
    if not settings.WAGTAILFRONTENDCACHE or not entry.public:
        return
    batch = urls_of(entry)
    # called, not enqueued: the immediate backend would swallow the error the outbox retries by
    purge_urls_from_cache_task.call(sorted(batch))


def urls_of(entry: "OutboxEntry") -> set[str]:
    """Return every address that the change may have made stale."""
    from core.caching import shown_on
    from core.models import PublicRecord, Recorded

    batch = PurgeBatch([*entry.old_urls, *map(_parent, entry.old_urls)])
    instance = entry.instance
    if isinstance(instance, Page):
        _add_page(batch, instance, entry)
    elif isinstance(instance, BaseSiteSetting):  # names and phones stand on every page
        batch.add_pages(centres.pages_of(instance.site).live())
    elif isinstance(instance, PageViewRestriction):  # a closed page is taken away with its branch
        batch.add_pages(shown_on.branch(instance.page))
    elif isinstance(instance, PublicRecord):
        _add(batch, shown_on.places_of(instance))
    if isinstance(instance, Recorded):
        _add(batch, shown_on.places_with(instance))
    if entry.model_class is not None:
        _add(batch, shown_on.referring(entry.model_class, entry.object_pk))
    for model, function in _more:
        if _is_a(entry, model):
            _add(batch, function(entry))
    return batch.urls


def _parent(url: str) -> str:
    """Return the address of the section that listed the page at `url`."""
    parts = urlsplit(url)
    above = parts.path.rstrip("/").rpartition("/")[0] + "/"
    return parts._replace(path=above).geturl()


def _add_page(batch: PurgeBatch, page: Page, entry: "OutboxEntry") -> None:
    """The page, its parent's list, and after a move the branch at its new and old places."""
    from core.caching import shown_on

    batch.add_pages(shown_on.with_section(page))
    if shown_on.stands_in_the_frame(page):
        batch.add_pages(centres.pages_of(entry.site).live())
    if entry.action != Action.MOVED:
        return
    new = page.get_full_url() or ""
    for below in page.get_descendants().live().specific():
        batch.add_page(below)
        url = below.get_full_url() or ""
        batch.add_urls(old + url.removeprefix(new) for old in entry.old_urls)


def _add(batch: PurgeBatch, things: Iterable[Page | str]) -> None:
    for thing in things:
        if isinstance(thing, Page):
            batch.add_page(thing)
        elif thing:
            batch.add_url(thing)


def _is_a(entry: "OutboxEntry", model: str | type) -> bool:
    from core.outbox.registry import Handler

    known = entry.model_class
    return known is not None and Handler(purge, (model,)).serves(known)
