"""The questionnaire as it is printed: questions with their hints and conditions."""

from typing import Any

from quality_assessment.models import Survey

from .roles import PLACES, Role


def printed(survey: Survey) -> list[dict[str, Any]]:
    """Return the questions; `needs` is the number of the one that has to be answered «Yes»."""
    listed = list(survey.questions.all())
    numbers = {each.role: number for number, each in enumerate(listed, 1)}
    return [
        {
            "number": numbers[each.role],
            "role": each.role,
            "text": each.text,
            "hint": each.hint,
            "needs": numbers.get(Role(needs)) if (needs := PLACES[each.role].needs) else None,
            "choices": PLACES[each.role].choices,
        }
        for each in listed
    ]
