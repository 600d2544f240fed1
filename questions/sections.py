"""The section that the app gives to every centre, and its addresses in the site map."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import sitemaps
from core.sections import Section, register

if TYPE_CHECKING:
    from .querysets import FrequentQuerySet


def published(site: Site) -> "FrequentQuerySet":
    """Return the answers that the section shows."""
    from .models import FrequentQuestion

    return FrequentQuestion.objects.for_site(site).live()


register(
    Section(
        "voprosy",
        "questions.QuestionsPage",
        _("Frequent questions"),
        order=620,
        entries=published,
        show_in_menus=False,
        in_footer=True,
    )
)


def answers_of(site: Site) -> Iterator[sitemaps.Record]:
    """Yield the published answers of a centre."""
    found = published(site).order_by("pk")
    first = found.first()
    index = first.index_page if first else None
    base = index.get_full_url() if index and index.live else ""
    if base:
        for slug, day in found.values_list("slug", "last_published_at"):
            yield sitemaps.Record(f"{base}{slug}/", day)


sitemaps.register("answers", answers_of)
