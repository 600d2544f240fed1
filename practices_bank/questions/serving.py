"""The page on which a question is asked."""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from wagtail.models import Site

from consents.forms import RateLimit
from core import breadcrumbs
from practices_bank.models import PracticePage, PracticeQuestion
from practices_bank.questions.forms import QuestionForm
from practices_bank.takeaway.moved import elsewhere

if TYPE_CHECKING:
    from practices_bank.models import PracticesPage

HOUR = 60 * 60
OF_VISITOR = RateLimit("practice-question", limit=5, seconds=HOUR)
OF_ADDRESS = RateLimit("practice-question-address", limit=5, seconds=HOUR)
OF_PRACTICE = RateLimit("practice-question-practice", limit=30, seconds=HOUR)


def respond(index: "PracticesPage", request: HttpRequest, slug: str) -> HttpResponseBase:
    """Show the form, take the question, answer by a redirect to the confirmation."""
    if away := elsewhere(index, request, slug, "vopros/"):
        return away
    page = PracticePage.objects.child_of(index).readable().offered().filter(slug=slug).first()
    if page is None or not page.contact_email:
        raise Http404
    site = Site.find_for_request(request)
    form = QuestionForm(request.POST if request.method == "POST" else None, site=site)
    status = _take(request, form, page, site) if request.method == "POST" else 200
    if not status:
        return HttpResponseRedirect(f"{request.path}?sent=1")
    url = page.get_url(request)
    context = {
        "form": form,
        "practice": page,
        "practice_url": url,
        "action": request.path,
        "is_sent": "sent" in request.GET and request.method != "POST",
        "noindex": True,
        "breadcrumbs": breadcrumbs.below(index, request, _("Question to the authors")),
    }
    response = index.render(
        request, template="practices_bank/question.html", context_overrides=context
    )
    response.status_code = status
    add_never_cache_headers(response)
    return response


def _take(request: HttpRequest, form: QuestionForm, page: PracticePage, site: Any) -> int:
    """Return 0 for a question that was taken, else the status of the page with its mistakes."""
    from practices_bank.takeaway import tasks

    if not form.is_valid():
        return 422 if form.is_available else 503
    if not _allowed(request, form, page):
        form.add_error(None, _("Too many questions within an hour. Try again later."))
        return 429
    with transaction.atomic():
        asked = PracticeQuestion.objects.create(
            site=site,
            practice=page,
            email=form.cleaned_data["email"],
            text=form.cleaned_data["question"],
        )
        form.record_consents(request, str(_("question about a practice № %s") % asked.pk))
        tasks.send_question.defer(question_id=asked.pk)
    return 0


def _allowed(request: HttpRequest, form: QuestionForm, page: PracticePage) -> bool:
    return (
        OF_VISITOR.allows(request)
        and OF_ADDRESS.allows_value(form.cleaned_data["email"].lower())
        and OF_PRACTICE.allows_value(str(page.pk))
    )
