"""News beside what they are about, and what they are about beside the news: both ways."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from core import related_panels, restrictions
from core.caching.kept import kept
from core.related_panels import RelatedLink
from core.section_of import section_of
from news.models import NewsIndexPage, NewsPage

SHOWN = 4

Linked = dict[int, list[RelatedLink]]


def _by(path: str, section: Page, request: HttpRequest) -> Linked:
    """Return the newest news by the key of what they are about: one query for all."""
    pages = NewsPage.objects.child_of(section).readable().exclude(**{path: None})
    rows = pages.order_by("-date", "-pk").values_list(path, "title", "url_path", "date")
    url, found = section.get_url(request) or "/", {}
    for key, title, address, moment in rows:
        links = found.setdefault(key, [])
        if len(links) <= SHOWN:
            day = date_format(localtime(moment), _("j E Y"))
            links.append(RelatedLink(title, url + address[len(section.url_path) :], day))
    return found


def news_of(path: str, thing: Any, request: HttpRequest) -> list[RelatedLink]:
    """Return the newest news of a thing; what is known of one is known of all."""
    section = section_of(request, NewsIndexPage)
    if section is None:
        return []
    name = f"news by {path} under {section.pk}"
    return kept(request, name, lambda: _by(path, section, request)).get(thing.pk, [])


def of_organisation(organisation: Any, request: HttpRequest) -> list[RelatedLink]:
    """Return the newest news of an organisation and the way to all of them."""
    found = news_of("organisations__organisation", organisation, request)
    section = section_of(request, NewsIndexPage)
    if section is None or len(found) <= SHOWN:
        return found
    url = f"{section.get_url(request)}?{urlencode({'organisation': organisation.slug})}"
    return [*found[:SHOWN], RelatedLink(_("All news of the organisation"), url)]


def of_practice(practice: Any, request: HttpRequest) -> list[RelatedLink]:
    """Return the newest news of a practice."""
    return news_of("practices__practice", practice, request)[:SHOWN]


def organisations_of(page: Any, request: HttpRequest) -> Iterable[RelatedLink]:
    """Yield the published organisations that a news item is about, in the editor's order."""
    if page.has_organisations:
        for row in page.organisations.select_related("organisation"):
            organisation = row.organisation
            url = organisation.get_url(request) if organisation.live else ""
            if url:
                yield RelatedLink(str(organisation.said("short_name")), url)


def practices_of(page: Any, request: HttpRequest) -> Iterable[RelatedLink]:
    """Yield the practices that a news item tells of and everybody may read."""
    if page.has_practices:
        keys = [each.practice_id for each in page.practices.all()]
        pages = restrictions.public(Page.objects.filter(pk__in=keys).live()).in_bulk()
        for key in keys:
            if key in pages:
                yield RelatedLink(pages[key].title, pages[key].get_url(request) or "")


PANELS = (
    ("organisation-news", gettext_lazy("News"), of_organisation, "organisations.Organisation"),
    ("practice-news", gettext_lazy("News"), of_practice, "practices_bank.PracticePage"),
    ("news-organisations", gettext_lazy("Organisations"), organisations_of, "news.NewsPage"),
    ("news-practices", gettext_lazy("Practices"), practices_of, "news.NewsPage"),
)

for name, title, source, model in PANELS:
    related_panels.register(name, title, source, models=(model,), order=50)
