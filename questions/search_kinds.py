"""Frequent questions as results of the site's search."""

from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.languages.spoken import is_main
from core.models import CentreSettings
from core.section_of import section_of
from search import helping
from search.kinds import Details, Kind, register
from search.narrowing import Narrowing

from .models import FrequentQuestion, QuestionsPage
from .page.lists import FREQUENT
from .querysets import FrequentQuerySet


def visible_answers(centre: CentreSettings) -> FrequentQuerySet:
    """Return the published answers of a centre, in another language the translated ones."""
    return FrequentQuestion.objects.for_site(centre.site_id).live().spoken()


def answer_details(rows: FrequentQuerySet, request: HttpRequest) -> dict[int, Details]:
    """Return the address of each answer and its topic."""
    page = section_of(request, QuestionsPage)
    base = page.get_url(request) or "" if page else ""
    return {
        row.pk: Details(
            f"{base}{row.slug}/" if base else "",
            str(row.topic.label),
            row.checked_on,
            title="" if is_main() else row.said("question"),
            name=row.question,
        )
        for row in rows.select_related("topic")
    }


def ask(request: HttpRequest) -> helping.Help | None:
    """Lead whoever has found nothing to the form of a question."""
    words = gettext("ask a methodologist")
    return helping.to_section(request, QuestionsPage, words, "zadat/")


helping.register("question", ask, order=30)
register(
    Kind(
        "answers",
        _("Answers"),
        "info",
        ("questions.FrequentQuestion",),
        visible_answers,
        answer_details,
        order=20,
        narrowing=Narrowing(FREQUENT, lambda keys: FrequentQuestion.objects.filter(pk__in=keys)),
        sections=("questions.QuestionsPage",),
    )
)
