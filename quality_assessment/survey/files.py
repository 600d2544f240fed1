"""Answers as a table: nothing in it but the day and what was answered."""

from collections.abc import Callable, Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from quality_assessment.models import Survey, SurveyAnswer
from search.lists import Column, ListDefinition, Sort

from .roles import PLACES, Role
from .taking import FLAGS


def answers_of(survey: Survey, result: int | None = None) -> QuerySet[SurveyAnswer]:
    """Return the answers of a survey, of one organisation where its result is named."""
    rows = SurveyAnswer.objects.filter(survey=survey)
    rows = rows.select_related("result__organisation", "result__cycle")
    return rows.filter(result=result) if result else rows


def list_of(survey: Survey) -> ListDefinition:
    """Return the list of the answers with a column for each question."""
    questions = {each.role: each.text for each in survey.questions.all()}
    return ListDefinition(
        title=_("Filled questionnaires"),
        sorts=(Sort("day", _("by day"), ("pk",)),),
        columns=tuple(_columns(questions)),
    )


def _columns(questions: dict[str, str]) -> Iterator[Column]:
    yield Column("organisation", _("Organisation"), lambda row: row.result.name)
    yield Column("day", _("Day"))
    for role in Role:
        yield Column(role.value, questions.get(role, role.label), _said(role))
    yield Column("comment", _("What should be mended first?"))
    yield Column("is_paper", _("On paper"))
    yield Column("flags", _("Doubts"), flags_of)
    yield Column("excluded", _("Left out because"))


def _said(role: str) -> Callable[[SurveyAnswer], str]:
    labels = dict(PLACES[role].choices)
    return lambda row: str(labels.get(row.answers.get(role), ""))


def flags_of(row: SurveyAnswer) -> str:
    """Return the doubts about an answer in words."""
    return "; ".join(str(FLAGS[each]) for each in row.flags if each in FLAGS)
