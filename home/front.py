"""Front page of a new centre: sections to begin with, so that it is not bare."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils.translation import gettext, override
from wagtail.models import Site

from core.models import CentreSection
from home.models import HomePage

Section = tuple[str, dict[str, Any]]


def prepare_front(site: Site) -> None:
    """Give the front page sections to begin with, unless it has some already."""
    page = HomePage.objects.get(pk=site.root_page_id)
    if page.sections:
        return
    known = dict(CentreSection.objects.for_site(site).values_list("key", "page"))
    with override(settings.LANGUAGE_CODE):
        raw = [{"type": name, "value": value} for name, value in _sections(known)]
    page.sections = HomePage._meta.get_field("sections").to_python(raw)
    page.save_revision().publish()


def _sections(pages: dict[str, int]) -> Iterator[Section]:
    yield "directions", {"heading": gettext("Directions")}
    if news := pages.get("novosti"):
        more = _link(gettext("All news"), news)
        yield "latest", {"heading": gettext("News"), "source": "news", "count": 4, "more": more}
    if "noko" in pages:
        yield "quality", {"heading": gettext("Results of the quality assessment"), "year": None}
    if contacts := pages.get("kontakty"):
        text = gettext("A methodist answers parents, teachers and heads of organisations.")
        button = _link(gettext("Get in touch"), contacts)
        yield "help", {"heading": gettext("Need help?"), "text": text, "button": button}


def _link(text: str, page: int) -> dict[str, Any]:
    return {"text": text, "page": page, "document": None, "url": ""}
