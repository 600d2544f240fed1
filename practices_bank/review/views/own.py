"""«Мои экспертизы»: the only pages of the desk that an expert has."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import conditional_escape
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.staticfiles import versioned_static

from core.desk_page import DeskPage
from exchange.archive import archive
from practices_bank.hours import days_until
from practices_bank.models import Review
from practices_bank.review import access, appointing, deciding, reading, remarks
from practices_bank.review.forms import ReviewForm
from practices_bank.review.locks import ClosedError

LIST = "own_reviews"
SEND = "send"


class ExpertPage(DeskPage):
    """For experts only."""

    header_icon = "tasks"

    def test_func(self) -> bool:
        return access.is_expert(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sheet = versioned_static("css/admin/review.css")
        return super().get_context_data(**kwargs, style_sheet=sheet)


class OwnReviewsView(ExpertPage):
    """What is awaited of the expert, then what he has sent."""

    template_name = "practices_bank/review/own_list.html"
    page_title = gettext_lazy("My reviews")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = access.reviews_of(self.request.user)
        own = own.select_related("round__page__organisation", "round__task_state")
        awaited: list[Any] = list(own.awaited().order_by("due_at"))
        sent = list(own.filter(sent_at__isnull=False).order_by("-sent_at")[:50])
        for each in awaited:
            each.is_late = each.is_overdue()
        return super().get_context_data(**kwargs, awaited=awaited, sent=sent)


class _OfReview(ExpertPage):
    """A page about one review of the person's own."""

    @cached_property
    def review(self) -> Review:
        """The review; one of others does not exist."""
        own = access.reviews_of(self.request.user).select_related(
            "round__scale", "round__page", "round__site", "round__task_state__revision"
        )
        return get_object_or_404(own, pk=self.kwargs["pk"])


class OwnReviewView(_OfReview):
    """The form by the scale of the round; what is sent is only shown."""

    template_name = "practices_bank/review/own.html"
    page_title = gettext_lazy("Review")

    def get_page_subtitle(self) -> str:
        return self.review.round.page.draft_title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse(LIST), "label": _("My reviews")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        review = self.review
        kwargs.setdefault("form", ReviewForm(review=review))
        return super().get_context_data(
            **kwargs,
            review=review,
            scale=review.round.scale,
            is_awaited=review.sent_at is None and review.round.is_open,
            days_left=days_until(review.due_at, review.round.site),
            standing=reading.standing(review),
            others=reading.others(review),
            own_rows=reading.own_rows(review),
            papers=reading.papers(review.round),
            files=len(reading.files(review.round)),
            practice=review.round.practice,
            before=remarks.before(review),
            changes=reading.changes(review.round, self.request),
        )

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Keep a draft, send, or hand the practice over because of a conflict."""
        sending = SEND in request.POST
        form = ReviewForm(request.POST, review=self.review, sending=sending)
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return self._keep_as_typed(form)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            return self._act(form, sending=sending)
        except ClosedError as late:
            messages.warning(request, str(late))
            return redirect(LIST)

    def _keep_as_typed(self, form: ReviewForm) -> HttpResponse:
        """Keep a draft and tell the script of the form; sending and conflicts take a button."""
        if not form.is_valid():
            return _told({"says": next(iter(form.errors.values()))[0]}, status=422)
        review = form.write(self.review)
        try:
            deciding.keep(review)
        except ClosedError as late:
            return _told({"says": str(late)}, status=409)
        folder = "practices_bank/review"
        standing = {"standing": reading.standing(review)}
        return _told(
            {
                "says": render_to_string(f"{folder}/saved.html", {"review": review}),
                "standing": render_to_string(f"{folder}/standing.html", standing),
            }
        )

    def _act(self, form: ReviewForm, *, sending: bool) -> HttpResponse:
        if form.has_conflict:
            appointing.declare_conflict(self.review)
            messages.success(self.request, _("Thank you: another expert will judge the practice."))
            return redirect(LIST)
        review = form.write(self.review)
        if sending:
            deciding.send(review)
            messages.success(self.request, _("The review is sent."))
            return redirect(LIST)
        deciding.keep(review)
        messages.success(self.request, _("The draft is saved."))
        return redirect("own_review", review.pk)


def _told(said: dict[str, Any], status: int = 200) -> JsonResponse:
    return JsonResponse(
        {name: conditional_escape(each) for name, each in said.items()}, status=status
    )


class OwnFilesView(_OfReview):
    """All that the author has attached, as one archive."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Send it; 404 where there are no files."""
        if not reading.files(self.review.round):
            raise Http404
        return archive(reading.packed(self.review.round), f"praktika-{self.review.round_id}.zip")


class OwnPracticeView(_OfReview):
    """The practice as readers would see it, in the version that was submitted."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Show it as Wagtail shows a draft."""
        page = self.review.round.practice
        return page.make_preview_request(request, page.default_preview_mode)
