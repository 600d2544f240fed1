"""How long single questionnaires are kept: until their counts are published and a term is over."""

import calendar
from datetime import date

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from quality_assessment.models import OrganisationResult, Survey, SurveyUsedForm

from .counting import compare


def goes_on(survey: Survey) -> date | None:
    """Return the day on which the answers may go; None while the cycle is not published."""
    first = survey.cycle.publications.order_by("at").first()
    if not survey.cycle.live or first is None:
        return None
    return _later(timezone.localdate(first.at), survey.keep_months)


def untransferred(survey: Survey) -> list[OrganisationResult]:
    """Return the results whose counts are not yet in the raw data: their answers stay."""
    return compare(survey).untransferred


def run() -> int:
    """Delete the answers whose time has come; return how many."""
    surveys = Survey.objects.filter(
        closes__lt=timezone.now(), answers_deleted=None, cycle__live=True
    )
    return sum(_forget(each.pk) for each in surveys)


@transaction.atomic
def _forget(key: int) -> int:
    """Delete the answers of one survey, with the marks of sent forms and the codes."""
    rows = Survey.objects.select_for_update(of=("self",)).select_related("cycle")
    survey = rows.get(pk=key)
    day = goes_on(survey)
    if day is None or day > timezone.localdate() or not survey.answers.exists():
        return 0
    if untransferred(survey):
        return 0
    number, _kinds = survey.answers.all().delete()
    survey.codes.all().delete()
    SurveyUsedForm.objects.filter(survey=survey).delete()
    survey.answers_deleted, survey.deleted_number = timezone.localdate(), number
    survey.save(update_fields=["answers_deleted", "deleted_number"])
    log(survey.cycle, "quality_assessment.forgotten", data={"number": number})
    return number


def _later(day: date, months: int) -> date:
    """Return the same day some months later, the last one of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
