"""Takes a questionnaire: once, checked, with its doubts noted and nothing of the person."""

import secrets
import time
from collections.abc import Mapping
from typing import Any

from django.core import signing
from django.db import transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from consents.child_data import find_child_data
from consents.contacts import find_contact
from consents.forms import RateLimit
from quality_assessment.models import (
    OrganisationResult,
    Survey,
    SurveyAnswer,
    SurveyCode,
    SurveyUsedForm,
)

from .roles import is_whole, sound

SALT = "quality_assessment.survey"
FORM_LIVES = 12 * 60 * 60  # seconds
QUICK = 15  # seconds: nobody reads the questions faster
ALIKE = 8  # equal questionnaires one after another
BURST = RateLimit("survey-burst", limit=40, seconds=60 * 60)  # of one organisation
FLAGS = {
    "quick": _("filled faster than one can read"),
    "alike": _("the same as those before it"),
    "burst": _("one of very many within an hour"),
    "surplus": _("above the sample of the organisation"),
    "personal": _("the comment may name a person"),
    "incomplete": _("not every question is answered"),
}


class CodeError(Exception):
    """The code is unknown or was used."""


class TwiceError(Exception):
    """The form was sent already."""


def new_form(result: OrganisationResult) -> dict[str, Any]:
    """Return what a form carries: whose it is, a number that is good once, when it was opened."""
    return {"r": result.pk, "n": secrets.token_hex(8), "t": int(time.time()), "a": {}}


def sign(form: Mapping[str, Any]) -> str:
    """Return the state of a form as a field that nobody can change."""
    return signing.dumps(dict(form), salt=SALT, compress=True)


def read(text: str, result: OrganisationResult) -> dict[str, Any] | None:
    """Return the state of a form, None for one that is forged, old or of another organisation."""
    try:
        form = signing.loads(text, salt=SALT, max_age=FORM_LIVES)
    except signing.BadSignature:
        return None
    return form if isinstance(form, dict) and form.get("r") == result.pk else None


@transaction.atomic
def take(
    survey: Survey,
    result: OrganisationResult,
    form: Mapping[str, Any],
    *,
    comment: str = "",
    code: str = "",
) -> SurveyAnswer:
    """Write a questionnaire down.

    Raises CodeError where a code is needed and this one is not good, TwiceError for a form that
    was sent before.
    """
    if survey.needs_code:
        _spend(survey, result, code)
    number = salted_hmac("survey form", form["n"], algorithm="sha256").hexdigest()
    _used, is_new = SurveyUsedForm.objects.get_or_create(digest=number, defaults={"survey": survey})
    if not is_new:
        raise TwiceError
    answers = sound(form["a"])
    flags = _doubts(survey, result, answers, form, comment)
    return SurveyAnswer.objects.create(
        survey=survey, result=result, answers=answers, comment=comment, flags=flags
    )


def take_paper(
    survey: Survey, result: OrganisationResult, answers: Mapping[str, str], comment: str
) -> SurveyAnswer:
    """Write down a questionnaire that came on paper.

    One with blanks is kept and left out: a blank is no «no», and shares are of whole ones.
    """
    known = sound(answers)
    flags = _of_words(comment) + _of_sample(survey, result)
    is_cut = not is_whole(known)
    return SurveyAnswer.objects.create(
        survey=survey,
        result=result,
        answers=known,
        comment=comment,
        is_paper=True,
        flags=flags + ["incomplete"] * is_cut,
        excluded=str(FLAGS["incomplete"]) if is_cut else "",
    )


def digest_of(survey: Survey, code: str) -> str:
    """Return what is kept of a code: spaces, hyphens and case do not matter."""
    plain = "".join(each for each in code.upper() if each.isalnum())
    return salted_hmac(f"survey {survey.pk}", plain, algorithm="sha256").hexdigest()


def _spend(survey: Survey, result: OrganisationResult, code: str) -> None:
    rows = SurveyCode.objects.filter(survey=survey, result=result, is_used=False)
    if not rows.filter(digest=digest_of(survey, code)).update(is_used=True):
        raise CodeError


def _doubts(
    survey: Survey,
    result: OrganisationResult,
    answers: Mapping[str, str],
    form: Mapping[str, Any],
    comment: str,
) -> list[str]:
    found = _of_words(comment) + _of_sample(survey, result)
    if time.time() - form["t"] < QUICK:
        found.append("quick")
    rows = SurveyAnswer.objects.filter(survey=survey, result=result)
    last = list(rows.order_by("-pk").values_list("answers", flat=True)[:ALIKE])
    if len(last) == ALIKE and all(each == answers for each in last):
        found.append("alike")
    if not BURST.allows_value(str(result.pk)):
        found.append("burst")
    return found


def _of_words(comment: str) -> list[str]:
    is_personal = find_child_data(comment) or find_contact(comment)
    return ["personal"] if is_personal else []


def _of_sample(survey: Survey, result: OrganisationResult) -> list[str]:
    wanted = survey.wanted(result.recipients) or survey.most
    known = SurveyAnswer.objects.filter(survey=survey, result=result, excluded="").count()
    return ["surplus"] if known >= wanted else []
