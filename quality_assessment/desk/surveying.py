"""The pages of the desk about the survey of a cycle."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.log_actions import log

from core.tables import FORMATS
from core.viewsets import CentrePermissionPolicy
from exchange.orders import order
from exchange.sheets.qr import qr_svg
from quality_assessment.exports import ANSWERS
from quality_assessment.models import OrganisationResult, Survey, SurveyAnswer
from quality_assessment.survey import counting, retention, taking
from quality_assessment.survey.codes import MOST, make_codes
from quality_assessment.survey.files import answers_of, flags_of, list_of
from quality_assessment.survey.paper import printed
from quality_assessment.survey.roles import PLACES
from search.lists import export_response, file_name

from .base import CyclePage

DOUBTFUL = 200  # rows on the page
AT_ONCE = 5_000  # answers in a file that a request writes itself


class SurveyPage(CyclePage):
    """A page about the survey of a cycle."""

    @cached_property
    def survey(self) -> Survey | None:
        """The survey, if the cycle has one."""
        return Survey.objects.filter(cycle=self.cycle).select_related("cycle").first()

    @cached_property
    def may_decide(self) -> bool:
        """Whether the person may leave answers out, make codes and count the survey."""
        policy = CentrePermissionPolicy(Survey)
        own = self.survey or Survey(site=self.cycle.site, cycle=self.cycle)
        return bool(policy.user_has_permission_for_instance(self.request.user, "change", own))

    def own_survey(self) -> Survey:
        """Return the survey; 404 for a cycle without one."""
        if self.survey is None:
            raise Http404
        return self.survey

    def own_result(self) -> OrganisationResult:
        """Return the organisation that the address names."""
        rows = self.cycle.results.select_related("organisation")
        return get_object_or_404(rows, pk=self.kwargs["result"])

    def public_url(self, result: OrganisationResult) -> str:
        """Return the address of a questionnaire with its host."""
        index = self.cycle.index_page
        base = index.get_full_url() if index and index.live else ""
        return f"{base}anketa/{result.slug}/" if base else ""


class SurveyView(SurveyPage):
    """How far the survey is, what is doubtful, what goes into the raw data."""

    template_name = "quality_assessment/desk/survey.html"
    page_title = gettext_lazy("Survey")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page, or the answers as a table by `?format=`."""
        if "format" not in request.GET:
            return super().get(request, *args, **kwargs)
        survey = self.own_survey()
        key = request.GET.get("result", "")
        rows = answers_of(survey, int(key[:9]) if key.isdecimal() else None)
        if rows.count() > AT_ONCE:
            messages.info(request, _("The table is long: order it by the buttons of this page."))
            return redirect(request.path)
        answer: Any = export_response(list_of(survey), rows, request)
        if answer is None:
            raise Http404
        return answer

    def test_func(self) -> bool:
        decides = self.request.method == "POST" and "order" not in self.request.POST
        return super().test_func() and (not decides or self.may_decide)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Put the counts into the raw data, weigh an answer, or have a long table made."""
        survey = self.own_survey()
        if "order" in request.POST:
            return self._order(request, survey)
        if "answer" in request.POST:
            self._weigh(request, survey)
        else:
            done = counting.transfer(survey, request.user, replace="replace" in request.POST)
            text = _("Raw data of organisations written: %(written)s, left as they were: %(left)s.")
            messages.success(request, text % done)
        return redirect(request.path)

    def _order(self, request: HttpRequest, survey: Survey) -> HttpResponse:
        suffix = request.POST["order"]
        if suffix not in FORMATS:
            raise Http404
        made = order(
            ANSWERS,
            {"survey": survey.pk, "result": None},
            name=file_name(list_of(survey)),
            suffix=suffix,
            site=self.cycle.site,
            user=request.user,
        )
        return redirect("exchange_ordered", made.pk)

    def _weigh(self, request: HttpRequest, survey: Survey) -> None:
        key = request.POST["answer"]
        rows = SurveyAnswer.objects.filter(survey=survey)
        answer = get_object_or_404(rows, pk=int(key) if key.isdecimal() else 0)
        reason = " ".join(request.POST.get("reason", "").split())[:200]
        if not answer.excluded and not reason:
            messages.error(request, _("Say why the answer is left out."))
            return
        answer.excluded = "" if answer.excluded else reason
        answer.save(update_fields=["excluded"])
        data = {"answer": answer.pk, "reason": answer.excluded}
        log(self.cycle, "quality_assessment.weighed", user=request.user, data=data)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(survey=self.survey, may_decide=self.may_decide, **kwargs)
        register: Any = Survey
        names = register.snippet_viewset
        if self.survey is None:
            context["add_url"] = reverse(names.get_url_name("add"))
            return context
        doubtful = SurveyAnswer.objects.filter(survey=self.survey).exclude(flags=[])
        compared = counting.compare(self.survey)
        listed = doubtful.select_related("result__organisation").order_by("-pk")[:DOUBTFUL]
        context.update(
            standings=[
                (each, self.public_url(each.result)) for each in counting.standings(self.survey)
            ],
            doubtful=[(each, flags_of(each)) for each in listed],
            differing=compared.differing,
            above=compared.above,
            goes_on=retention.goes_on(self.survey),
            untransferred=compared.untransferred,
            is_long=answers_of(self.survey).count() > AT_ONCE,
            formats=FORMATS,
            edit_url=reverse(names.get_url_name("edit"), args=[self.survey.pk]),
        )
        return context


class CodesForm(forms.Form):
    """How many codes are made."""

    number = forms.IntegerField(label=gettext_lazy("How many codes"), min_value=1, max_value=MOST)


class PosterView(SurveyPage):
    """A sheet to be printed: the address with its QR code; by POST also codes, shown once."""

    template_name = "quality_assessment/desk/poster.html"
    page_title = gettext_lazy("Poster of the survey")
    codes: list[str] = []
    form: CodesForm | None = None

    def test_func(self) -> bool:
        return super().test_func() and (self.request.method != "POST" or self.may_decide)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make codes."""
        self.form = CodesForm(request.POST)
        if self.form.is_valid():
            number = self.form.cleaned_data["number"]
            self.codes = make_codes(self.own_survey(), self.own_result(), number)
            text = ngettext(
                "%(count)s code is made. Print it now: it is shown once.",
                "%(count)s codes are made. Print them now: they are shown once.",
                len(self.codes),
            )
            messages.success(request, text % {"count": len(self.codes)})
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        survey, result = self.own_survey(), self.own_result()
        url = self.public_url(result)
        own = {
            "survey": survey,
            "result": result,
            "url": url,
            "qr": qr_svg(url) if url else "",
            "codes": self.codes,
            "may_decide": self.may_decide,
            "form": self.form or CodesForm(initial={"number": survey.wanted(result.recipients)}),
        }
        return super().get_context_data(**{**kwargs, **own})


class PaperView(SurveyPage):
    """The questionnaire for print, and the same to type in what came on paper."""

    template_name = "quality_assessment/desk/paper.html"
    page_title = gettext_lazy("Questionnaires on paper")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write a questionnaire down."""
        survey, result = self.own_survey(), self.own_result()
        answers = {role: request.POST.get(role, "") for role in PLACES}
        if not any(answers.values()):
            messages.error(request, _("Nothing is chosen: the questionnaire is empty."))
        else:
            comment = request.POST.get("comment", "")[:500]
            taking.take_paper(survey, result, answers, comment)
            messages.success(request, _("The questionnaire is written down. Type the next one."))
        return redirect(request.path)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        survey = self.own_survey()
        own = {"survey": survey, "result": self.own_result(), "questions": printed(survey)}
        return super().get_context_data(**{**kwargs, **own})
