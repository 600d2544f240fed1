"""What consultations offer to pages of other apps."""

from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from consultations.models import ConsultationsPage, ConsultationTopic
from core import page_sources
from core.page_sources import Chosen, ListedPage, Readers
from core.section_of import section_of


def topics_for(site: Site, request: Any, count: int, readers: Readers) -> Chosen:
    """Return the first topics that somebody speaks of; they are for all readers."""
    section = section_of(request, ConsultationsPage)
    if section is None:
        return Chosen([])
    rows = ConsultationTopic.objects.for_site(site).offered().filter(specialists__is_public=True)
    url = section.get_url(request) or "/"
    lines = [
        ListedPage(row.name, f"{url}?{urlencode({'topic': row.slug})}")
        for row in rows.distinct()[:count]
    ]
    return Chosen(lines, url)


def first_topics(site: Site, request: Any, count: int) -> list[ListedPage]:
    """Return the first topics of the section."""
    return list(topics_for(site, request, count, Readers()).lines)


page_sources.register("consultations", _("Topics of consultations"), first_topics, topics_for)
