"""The public pages of the survey: whom it is about, the questionnaire in steps, thanks.

The state of a questionnaire travels in the form itself, signed: no session, no script.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from wagtail.models import Site

from consents.forms import RateLimit
from core.links import Link
from quality_assessment.models import OrganisationResult, Survey, SurveyQuestion
from quality_assessment.models.survey import LONGEST_COMMENT
from quality_assessment.page.rows import name_of

from . import taking
from .counting import standings
from .paper import printed
from .roles import LAST, PLACES, STEPS, Text, is_asked

if TYPE_CHECKING:
    from quality_assessment.models import QualityPage

HOUR = 60 * 60
OF_VISITOR = RateLimit("survey", limit=60, seconds=HOUR)  # parents at one school's address
OF_ORGANISATION = RateLimit("survey-organisation", limit=300, seconds=HOUR)
TRAP, COMMENT, CODE = "website", "comment", "code"


@dataclass(frozen=True)
class Asked:
    """A question as the page shows it."""

    number: int
    role: str
    text: str
    hint: str
    condition: str
    choices: list[tuple[str, Text, bool]]
    error: str = ""


def survey_of(request: HttpRequest) -> Survey | None:
    """Return the open survey of the centre, else the one that was open last."""
    rows = Survey.objects.for_site(Site.find_for_request(request)).select_related("cycle")
    return rows.open().first() or rows.order_by("-closes").first()


def respond_list(page: "QualityPage", request: HttpRequest) -> HttpResponseBase:
    """Show the organisations that are assessed now."""
    survey = survey_of(request)
    found = _asked_about(survey) if survey else []
    base = f"{page.get_url(request) or '/'}anketa/"
    asked = " ".join(request.GET.get("q", "").split())[:100]
    listed = [
        {"name": name_of(each), "url": f"{base}{each.slug}/"}
        for each in found
        if asked.casefold() in name_of(each).casefold()
    ]
    listed.sort(key=lambda row: row["name"])
    context = {"survey": survey, "rows": listed, "asked": asked, "title": _("Survey")}
    return _page(page, request, "quality_assessment/survey/list.html", context)


def respond_form(page: "QualityPage", request: HttpRequest, slug: str) -> HttpResponseBase:
    """Show a step of the questionnaire, or take it."""
    survey, result = _found(request, slug)
    base = f"{page.get_url(request) or '/'}anketa/{result.slug}/"
    common = {"survey": survey, "result": result, "name": name_of(result), "title": _("Survey")}
    if not survey.is_open:
        return _page(page, request, "quality_assessment/survey/closed.html", common)
    if request.COOKIES.get(cookie_of(survey, result)):
        return _page(page, request, "quality_assessment/survey/already.html", common)
    walk = Walk(request, survey, result)
    if walk.is_finished:
        answer = HttpResponseRedirect(f"{base}spasibo/")
        answer.set_cookie(  # says that something was sent from here, not what or by whom
            cookie_of(survey, result),
            "1",
            path=base,
            samesite="Lax",
            httponly=True,
            secure=request.is_secure(),
            expires=survey.closes,
        )
        return answer
    context = {**common, **walk.context(), "action": base, "paper_url": f"{base}bumaga/"}
    response = _page(page, request, "quality_assessment/survey/form.html", context)
    response.status_code = walk.status
    return response


def respond_paper(page: "QualityPage", request: HttpRequest, slug: str) -> HttpResponseBase:
    """Show the whole questionnaire to be printed; nothing where the survey is closed."""
    survey, result = _found(request, slug)
    context: dict[str, Any] = {"survey": survey, "name": name_of(result), "title": _("Survey")}
    if not survey.is_open:
        return _page(page, request, "quality_assessment/survey/closed.html", context)
    context["questions"] = printed(survey)
    context["comment_number"] = len(context["questions"]) + 1
    return _page(page, request, "quality_assessment/survey/paper.html", context)


def respond_thanks(page: "QualityPage", request: HttpRequest, slug: str) -> HttpResponseBase:
    """Say thanks and how many have answered."""
    survey, result = _found(request, slug)
    (standing,) = standings(survey, result)
    base = page.get_url(request) or "/"
    context = {
        "survey": survey,
        "name": name_of(result),
        "standing": standing,
        "section_url": base,
        "form_url": request.build_absolute_uri(f"{base}anketa/{result.slug}/"),
        "title": _("The questionnaire is accepted"),
    }
    return _page(page, request, "quality_assessment/survey/thanks.html", context)


def cookie_of(survey: Survey, result: OrganisationResult) -> str:
    """Return the name of the cookie that stops simple repeats; it holds nothing but «1»."""
    return f"anketa-{survey.pk}-{result.pk}"


class Walk:
    """One request of somebody who fills the questionnaire in."""

    def __init__(self, request: HttpRequest, survey: Survey, result: OrganisationResult) -> None:
        self.request, self.survey, self.result = request, survey, result
        self.status, self.is_finished, self.message = 200, False, ""
        self.errors: dict[str, str] = {}
        sent = request.POST
        self.state = taking.read(sent.get("state", ""), result) if sent else None
        if sent and self.state is None:
            self.message = _("The form was open for too long: please answer once more.")
        self.form = self.state or taking.new_form(result)
        self.step = 1
        self.comment = sent.get(COMMENT, "")[: LONGEST_COMMENT + 1]
        self.questions = list(survey.questions.all())
        if self.state is not None:
            self._go(sent)

    def _go(self, sent: Any) -> None:
        self.step = int(step) if (step := sent.get("step", "")) in map(str, STEPS) else 1
        answers = dict(self.form["a"])
        for question in self._of_step():
            choices = dict(PLACES[question.role].choices)
            answers.pop(question.role, None)
            if sent.get(question.role) in choices:
                answers[question.role] = sent[question.role]
        self.form["a"] = answers
        if "back" in sent:
            self.step = max(self.step - 1, 1)
            return
        self._check(answers)
        if self.errors:
            self.status = 422
        elif self.step < LAST:
            self.step += 1
        else:
            self._finish(sent)

    def _check(self, answers: dict[str, str]) -> None:
        for question in self._of_step():
            if is_asked(question.role, answers) and question.role not in answers:
                self.errors[question.role] = _("Choose one of the answers")
        if self.step == LAST and len(self.comment) > LONGEST_COMMENT:
            self.errors[COMMENT] = _("At most %s letters.") % LONGEST_COMMENT

    def _finish(self, sent: Any) -> None:
        """Send the whole; an earlier step without an answer is shown again."""
        for step in STEPS:
            self.step = step
            self._check(self.form["a"])
            if self.errors:
                self.status = 422
                return
        if sent.get(TRAP):
            self.status, self.message = 422, _("The message was not accepted.")
            return
        if not (
            OF_VISITOR.allows(self.request) and OF_ORGANISATION.allows_value(str(self.result.pk))
        ):
            self.status = 429
            self.message = _("Too many questionnaires within an hour. Try again later.")
            return
        try:
            code = sent.get(CODE, "")[:40]
            taking.take(self.survey, self.result, self.form, comment=self.comment, code=code)
        except taking.CodeError:
            self.status = 422
            self.errors[CODE] = _("There is no such code, or it was used already.")
        except taking.TwiceError:
            self.status, self.message = 409, _("This questionnaire was sent already.")
        else:
            self.is_finished = True

    def _of_step(self) -> list[SurveyQuestion]:
        return [each for each in self.questions if PLACES[each.role].step == self.step]

    def context(self) -> dict[str, Any]:
        """Return what the page of the step shows."""
        numbers = {each.role: number for number, each in enumerate(self.questions, 1)}
        asked = [self._asked(each, numbers) for each in self._of_step()]
        listed = [(each.role, f"{each.number}. {each.text}") for each in asked if each.error]
        own = [(name, text) for name, text in self.errors.items() if name in (COMMENT, CODE)]
        return {
            "questions": asked,
            "problems": [*listed, *own],
            "errors": self.errors,
            "message": self.message,
            "state": taking.sign(self.form),
            "step": self.step,
            "last": LAST,
            "step_name": STEPS[self.step],
            "percent": round((self.step - 1) * 100 / LAST),
            "comment": self.comment,
            "comment_number": len(self.questions) + 1,
            "number_of_questions": len(self.questions),
            "trap": TRAP,
        }

    def _asked(self, question: SurveyQuestion, numbers: dict[str, int]) -> Asked:
        place = PLACES[question.role]
        chosen = self.form["a"].get(question.role)
        condition = ""
        if place.needs in numbers:
            text = _("Answer only if you have said «Yes» to question %s.")
            condition = text % numbers[place.needs]
        return Asked(
            numbers[question.role],
            question.role,
            question.text,
            question.hint,
            condition,
            [(value, label, value == chosen) for value, label in place.choices],
            self.errors.get(question.role, ""),
        )


def _found(request: HttpRequest, slug: str) -> tuple[Survey, OrganisationResult]:
    survey = survey_of(request)
    if survey is None:
        raise Http404
    return survey, get_object_or_404(_asked_about(survey), slug=slug)


def _asked_about(survey: Survey) -> Any:
    rows = survey.cycle.results.filter(organisation__live=True)
    return rows.select_related("organisation")


def _page(
    page: "QualityPage", request: HttpRequest, template: str, context: dict[str, Any]
) -> HttpResponseBase:
    base = page.get_url(request) or "/"
    context = {**page.get_context(request), **context, "list_url": f"{base}anketa/"}
    above = [*context["breadcrumbs"][:-1], Link(page.title, base)]
    if "name" in context:  # a page about one organisation
        crumbs = [*above, Link(_("Survey"), context["list_url"]), Link(context["name"])]
        context["noindex"] = True
    else:
        crumbs = [*above, Link(_("Survey"))]
    context["breadcrumbs"] = crumbs
    response = page.render(request, template=template, context_overrides=context)
    add_never_cache_headers(response)
    return response
