"""The page on which a question is asked."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from wagtail.models import Site

from consents.forms import FormLimits
from core import breadcrumbs
from questions import services
from questions.forms import QuestionForm
from questions.models import QuestionSettings

from .listing import suggested

if TYPE_CHECKING:
    from questions.models import Question, QuestionsPage

LIMITS = FormLimits("question", visitor=5, address=5, centre=200)


def respond(page: "QuestionsPage", request: HttpRequest) -> HttpResponseBase:
    """Show the form, take the question, answer by a redirect to its secret page."""
    site = Site.find_for_request(request)
    form = QuestionForm(request.POST if request.method == "POST" else None, site=site)
    status = 200
    if request.method == "POST":
        status, question = _take(request, form, site)
        if question is not None:
            base = page.get_url(request) or "/"
            return HttpResponseRedirect(f"{base}otvet/{question.token}/?sent=1")
    return _shown(page, request, form, status)


def _shown(
    page: "QuestionsPage", request: HttpRequest, form: QuestionForm, status: int
) -> HttpResponseBase:
    url = page.get_url(request) or "/"
    context = {
        "form": form,
        "action": request.path,
        "terms": QuestionSettings.for_request(request),
        "suggested": suggested(request, url),
        "canonical": request.build_absolute_uri(request.path),
        "breadcrumbs": breadcrumbs.below(page, request, _("Ask a question")),
    }
    response = page.render(request, template="questions/ask.html", context_overrides=context)
    response.status_code = status
    add_never_cache_headers(response)
    return response


def _take(request: HttpRequest, form: QuestionForm, site: Any) -> tuple[int, "Question | None"]:
    """Return the question that was taken, else the status of the page with its mistakes."""
    if not form.is_valid():
        return (422 if form.is_available else 503), None
    if not LIMITS.allow(request, form.cleaned_data["email"], site):
        form.add_error(None, _("Too many questions within an hour. Try again later."))
        return 429, None
    return 303, services.ask(form, request)
