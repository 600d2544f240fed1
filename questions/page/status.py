"""The page of a question, known to its reader alone."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.secret_page import secret_response
from questions import services
from questions.choices import Event
from questions.forms import RatingForm
from questions.models import Question

if TYPE_CHECKING:
    from questions.models import QuestionsPage

SHOWN = (Event.RECEIVED, Event.TAKEN, Event.ANSWERED, Event.REFUSED)


def respond(page: "QuestionsPage", request: HttpRequest, token: str) -> HttpResponseBase:
    """Show the question, or do what its reader asks for."""
    rows = Question.objects.for_site(Site.find_for_request(request))
    question = get_object_or_404(rows.select_related("topic", "consent"), token=token)
    base = page.get_url(request) or "/"
    if request.method == "POST":
        if request.POST.get("do") == "delete":
            services.forget(question)
            return _gone(page, request)
        form = RatingForm(request.POST)
        if _done(request, question, form):
            return HttpResponseRedirect(f"{base}otvet/{question.token}/?saved=1")
    else:
        form = RatingForm(initial={"helped": question.helped})
    return secret_response(
        page, request, "questions/status.html", _context(question, form, request)
    )


def _done(request: HttpRequest, question: Question, form: RatingForm) -> bool:
    """Do what was asked for; False for a form with mistakes."""
    if request.POST.get("do") in ("publish", "unpublish"):
        question.may_publish = request.POST["do"] == "publish"
        question.save(update_fields=["may_publish"])
        return True
    if not question.is_closed or not form.is_valid():
        return False
    services.rate(question, form.cleaned_data["helped"])
    return True


def _context(question: Question, form: RatingForm, request: HttpRequest) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for each in question.events.filter(kind__in=SHOWN):
        seen.setdefault(each.kind, each)
    return {
        "question": question,
        "form": form,
        "steps": list(seen.values()),
        "is_sent": "sent" in request.GET,
        "is_saved": "saved" in request.GET,
        "action": request.path,
        "title": str(question),
    }


def _gone(page: "QuestionsPage", request: HttpRequest) -> HttpResponseBase:
    return secret_response(
        page, request, "questions/gone.html", {"title": _("The question is deleted")}
    )
