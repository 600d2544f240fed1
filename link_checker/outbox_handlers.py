"""Links follow every change: of the thing where they stand and of the thing where they lead."""

from urllib.parse import unquote, urlsplit

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from core import outbox
from core.background.titles import name_task
from core.models import CentreSettings, OutboxEntry
from link_checker import collecting, tasks
from link_checker.models import Link
from link_checker.targets import sources_of


@outbox.handler()
def follow_links(entry: OutboxEntry) -> None:
    """Look at the links of what has changed, and at those of others that lead to it."""
    model, thing = entry.model_class, entry.instance
    if model is None:
        return
    if isinstance(thing, CentreSettings):  # a section may be on or off
        tasks.collect_centre.defer(site_id=thing.site_id)
    if thing is None:
        collecting.forget(model, entry.object_pk)
    else:
        collecting.collect(thing)
    if issubclass(model, Page | get_document_model() | get_image_model()):
        for source in sources_of(model, entry.object_pk):
            collecting.collect(source)
    if issubclass(model, Page):
        _look_at_addresses(entry)


def _look_at_addresses(entry: OutboxEntry) -> None:
    """Look again where the address of a page, old or new, is written out by hand."""
    urls = list(entry.old_urls)
    if isinstance(entry.instance, Page):
        urls.append(entry.instance.full_url or "")
    things = (link.thing for link in _links_to(urls))
    for thing in {(type(each), each.pk): each for each in things if each}.values():
        collecting.collect(thing)


def _links_to(urls: list[str]) -> QuerySet[Link]:
    """Return the links to addresses and to what is below them; below a front page lies all."""
    wanted = Q(pk__in=[])
    for parts in map(urlsplit, filter(None, urls)):
        path = unquote(parts.path).rstrip("/")
        exact = f"{parts.hostname or ''}{path}"
        wanted |= Q(own_path__in=[exact, f"{exact}/"])
        wanted |= Q(own_path__startswith=f"{exact}/") if path else Q(pk__in=[])
    return Link.objects.exclude(own_path="").filter(wanted)


name_task("link_checker.outbox_handlers.follow_links", _("Links of a changed page"))
