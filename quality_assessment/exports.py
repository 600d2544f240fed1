"""Tables of an assessment that are too long for a request."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from core.tables import Table
from exchange.orders import FileKind, register
from exchange.orders.kinds import Way
from quality_assessment.desk.base import may
from quality_assessment.models import Survey
from quality_assessment.survey.files import answers_of, list_of
from search.lists import table_of


class SurveyAnswers(FileKind):
    """Answers of a survey; `args`: the keys of the survey and, of one organisation, its result."""

    key = "quality_assessment.answers"

    def may_take(self, user: Any, args: dict[str, Any]) -> bool:
        """Tell whether the person may change the cycle: the desk shows him the survey."""
        found = Survey.objects.filter(pk=args["survey"]).select_related("cycle__site").first()
        return found is not None and may(user, "change", found.cycle)

    def count(self, args: dict[str, Any]) -> int:
        """Return the number of answers."""
        return answers_of(self._survey(args), args["result"]).count()

    def table(self, args: dict[str, Any]) -> Table:
        """Return the answers."""
        survey = self._survey(args)
        return table_of(list_of(survey), answers_of(survey, args["result"]))

    def back(self, args: dict[str, Any]) -> Way:
        """Return the page of the survey."""
        cycle = self._survey(args).cycle_id
        return Way(reverse("quality_survey", args=[cycle]), _("Survey"))

    def _survey(self, args: dict[str, Any]) -> Survey:
        return Survey.objects.get(pk=args["survey"])


ANSWERS = register(SurveyAnswers())
