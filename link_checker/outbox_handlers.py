"""Links follow every change: of the thing where they stand and of the thing where they lead."""

from urllib.parse import unquote, urlsplit

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from core import outbox
from core.background.titles import name_task
from core.models import CentreSection, CentreSettings, OutboxEntry, PublicRecord
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
        now = [thing.full_url or ""] if isinstance(thing, Page) else []
        _look_at_addresses([*entry.old_urls, *now])
    elif issubclass(model, PublicRecord):
        _look_at_addresses(_section_urls(entry, model.section_key))


def _section_urls(entry: OutboxEntry, key: str) -> list[str]:
    """Return where a register's rows stand: the address that a row had before nobody has kept."""
    found = CentreSection.objects.filter(site=entry.site_id, key=key)
    same = found.values("page__translation_key")
    return [each.full_url or "" for each in Page.objects.filter(translation_key__in=same)]


def _look_at_addresses(urls: list[str]) -> None:
    """Look again where an address, or one below it, is written out by hand."""
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
