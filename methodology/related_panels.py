"""Materials beside what they are about: organisation, programme, practice, act."""

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import related_panels
from core.caching.kept import kept
from core.related_panels import RelatedLink
from core.section_of import section_of
from methodology.models import MaterialPage, MethodologyPage
from vocabularies.labels import Labels

SHOWN = 5

Linked = dict[int, list[RelatedLink]]
Source = Callable[[Any, HttpRequest], list[RelatedLink]]


def _by(field: str, section: Page, request: HttpRequest) -> Linked:
    """Return the newest materials by the key of what they are linked with: one query for all."""
    pages = MaterialPage.objects.child_of(section).readable().in_force()
    rows = pages.exclude(**{field: None}).order_by("-issued_on", "-pk")
    labels, url = Labels.for_request(request), section.get_url(request) or "/"
    found: Linked = {}
    for key, title, path, kind in rows.values_list(field, "title", "url_path", "kind"):
        links = found.setdefault(key, [])
        if len(links) <= SHOWN:
            address = url + path[len(section.url_path) :]
            links.append(RelatedLink(title, address, str(labels.of(kind))))
    return found


def linked(field: str, thing: Any, request: HttpRequest) -> list[RelatedLink]:
    """Return the newest materials on a thing; what is known of one is known of all."""
    section = section_of(request, MethodologyPage)
    if section is None:
        return []
    name = f"materials by {field} under {section.pk}"
    return kept(request, name, lambda: _by(field, section, request)).get(thing.pk, [])[:SHOWN]


def of_organisation(organisation: Any, request: HttpRequest) -> list[RelatedLink]:
    """Return the newest materials of an organisation and the way to all of them."""
    found = linked("organisation", organisation, request)
    section = section_of(request, MethodologyPage)
    if section is None or len(found) < SHOWN:
        return found
    url = f"{section.get_url(request)}?{urlencode({'organisation': organisation.slug})}"
    return [*found, RelatedLink(str(_("All materials of the organisation")), url)]


SOURCES: tuple[tuple[str, str, Source], ...] = (
    ("organisation-method", "organisations.Organisation", of_organisation),
    ("programme-method", "programmes.ProgrammePage", partial(linked, "programmes")),
    ("practice-method", "practices_bank.PracticePage", partial(linked, "practices")),
    ("act-method", "acts.NormativeAct", partial(linked, "act")),
)

for panel, model, source in SOURCES:
    title = _("Methodological materials")
    related_panels.register(panel, title, source, models=(model,), order=40)
