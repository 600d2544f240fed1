"""What frequent questions offer to pages of other apps."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import page_sources
from core.page_sources import Chosen, ListedPage, Readers
from core.section_of import section_of
from questions.models import FrequentQuestion, QuestionsPage


def answers_for(site: Site, request: Any, count: int, readers: Readers) -> Chosen:
    """Return the first answers for an audience, in another language the translated ones."""
    section = section_of(request, QuestionsPage)
    if section is None:
        return Chosen([])
    rows = FrequentQuestion.objects.for_site(site).live().spoken()
    if readers.audience:
        rows = rows.filter(audiences__code=readers.audience)
    url = section.get_url(request) or "/"
    lines = [
        ListedPage(row.said("question"), f"{url}{row.slug}/", label=row.topic.label)
        for row in rows.select_related("topic").order_by("order", "pk")[:count]
    ]
    return Chosen(lines, f"{url}{readers.query('audience')}")


def first_answers(site: Site, request: Any, count: int) -> list[ListedPage]:
    """Return the first answers of the list."""
    return list(answers_for(site, request, count, Readers()).lines)


page_sources.register("answers", _("Frequent questions"), first_answers, answers_for)
