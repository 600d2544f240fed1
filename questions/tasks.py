"""Background work over questions: letters, the night's."""

from django.utils.translation import gettext_lazy as _

from core.background import periodic, task

from . import letters, retention
from .models import Question


@task(title=_("Letter about a question"), name="questions.received")
def write_received(question_id: int) -> None:
    """Tell the reader the number and the address of the question's page."""
    if question := _found(question_id):
        letters.received(question)


@task(title=_("Letter about a question to the desk"), name="questions.desk")
def write_to_desk(question_id: int) -> None:
    """Tell whoever answers that there is a question."""
    if question := _found(question_id):
        letters.to_desk(question)


@task(title=_("Letter with an answer"), name="questions.answered")
def write_answered(question_id: int) -> None:
    """Tell the reader that there is an answer."""
    if question := _found(question_id):
        letters.answered(question)


@periodic("30 7 * * 1-5", title=_("Letters about late answers"), name="questions.overdue")
def write_of_overdue() -> None:
    """Remind, every working morning, of questions whose term is over."""
    letters.overdue()


@periodic("50 2 * * *", title=_("Delete answered questions past their term"), name="questions.keep")
def delete_past_term() -> None:
    """Run at night."""
    retention.run()


def _found(question_id: int) -> Question | None:
    """Return the question; one that its reader has deleted meanwhile needs no letter."""
    rows = Question.objects.select_related("site", "assignee", "topic")
    return rows.filter(pk=question_id).first()
