"""How far a draft has come, asked by the form after it has saved itself."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string

from organisations.representatives.access import speaks
from organisations.submission import mine
from organisations.submission.guide.panels import guide_of
from organisations.submission.guide.readiness import readiness_of
from organisations.submission.views.mine import OfThing

NEXT = "guide-next"


class ReadinessView(OfThing):
    """Words for the steps and the list of what lacks, of the latest version."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Answer with words and a piece of the page."""
        latest = self.thing.get_latest_revision_as_object()
        handler = guide_of(latest)
        if handler is None:
            raise Http404
        found = readiness_of(latest, handler.steps)
        listed = render_to_string(
            "organisations/submission/guide/lacks.html", {"readiness": found}, request
        )
        steps = {each.code: {"words": each.words, "done": each.is_filled} for each in found.steps}
        progress = {"words": found.words, "filled": found.filled, "required": found.required}
        return JsonResponse({"steps": steps, "progress": progress, "lacks": listed})


def go_on(request: HttpRequest, thing: Any) -> HttpResponse | None:
    """Lead a person who has saved a step to the next one."""
    wanted = request.POST.get(NEXT)
    if not wanted or not speaks(request.user):
        return None
    guide = guide_of(thing)
    codes = {each.code for each in guide.children} if guide else set()
    return redirect(f"{mine.edit_url(thing)}#tab-{wanted}") if wanted in codes else None
