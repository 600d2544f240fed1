"""One submission before the editor: what it changes, and the decision."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.staticfiles import versioned_static

from core.desk_page import DeskPage
from organisations.submission import mine, reviewing
from organisations.submission.comparison import differences, live_version, returned_version
from organisations.submission.forms import DecisionForm
from organisations.submission.reviewing import ACCEPT, DecidedError, Submission

LIST = "submissions"
SINCE_RETURN = "remark"


class SubmissionView(DeskPage):
    """Shows the differences; accepts or returns."""

    template_name = "organisations/submission/review.html"
    page_title = gettext_lazy("Submission")
    header_icon = "clipboard-list"

    def test_func(self) -> bool:
        return reviewing.reviews(self.request.user)

    @cached_property
    def submission(self) -> Submission:
        """What is looked at; of other centres nothing exists."""
        states = reviewing.states_for(self.request.user).select_related(
            "current_task_state__revision", "current_task_state__finished_by", "requested_by"
        )
        state = get_object_or_404(states, pk=self.kwargs["pk"])
        return reviewing.with_things([state])[0]

    def get_page_subtitle(self) -> str:
        return str(self._proposed)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse(LIST), "label": _("Submissions")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_header_title()}]

    @cached_property
    def _proposed(self) -> Any:
        task = self.submission.state.current_task_state
        if task is not None and task.revision is not None:
            return task.revision.as_object()
        return self.submission.thing.get_latest_revision_as_object()

    @cached_property
    def _returned(self) -> Any:
        return returned_version(self.submission.state)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        since_return = self.request.GET.get("since") == SINCE_RETURN and self._returned
        before = self._returned.as_object() if since_return else live_version(self.submission.thing)
        task = self.submission.state.current_task_state
        decides = reviewing.may_decide(self.request.user, self.submission)
        initial = {"revision": task.revision_id if task else None}
        kwargs.setdefault("form", DecisionForm(initial=initial))
        return super().get_context_data(
            **kwargs,
            submission=self.submission,
            task=task,
            comparison=differences(before, self._proposed, self.request),
            returned=self._returned,
            since_return=bool(since_return),
            is_new=not self.submission.thing.live,
            decides=decides,
            edit_url=mine.edit_url(self.submission.thing),
            step_url=self._step_url(),
            style_sheet=versioned_static("css/admin/submission.css"),
        )

    def _step_url(self) -> str:
        find = self.submission.kind.step_url
        return find(self.submission.state) if find else ""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Decide, or ask again with the errors."""
        form = DecisionForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        asked = form.cleaned_data
        try:
            reviewing.decide(
                self.submission, request.user, asked["action"], asked["comment"], asked["revision"]
            )
        except DecidedError as late:
            messages.warning(request, str(late))
            return redirect("submission", pk)
        accepted = asked["action"] == ACCEPT
        text = _("“%(title)s” is published.") if accepted else _("“%(title)s” is returned.")
        messages.success(request, text % {"title": self._proposed})
        return redirect(LIST)
