"""One round before the editor: experts, terms, marks side by side, return or refusal."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.staticfiles import versioned_static

from core.desk_page import DeskPage
from practices_bank.models import Review, ReviewRound
from practices_bank.review import access, appointing, deciding
from practices_bank.review.forms import ReturnForm, TermForm
from practices_bank.review.locks import ClosedError

LIST = "review_rounds"


class RoundView(DeskPage):
    """What an editor does about a round; its address knows no names."""

    template_name = "practices_bank/review/round.html"
    page_title = gettext_lazy("Expert review")
    header_icon = "tasks"

    def test_func(self) -> bool:
        return access.edits_rounds(self.request.user)

    @cached_property
    def opened(self) -> ReviewRound:
        """The round; of other centres nothing exists."""
        found = access.rounds_of(self.request.user).select_related(
            "page", "scale", "site", "task_state__revision", "task_state__workflow_state"
        )
        return get_object_or_404(found, pk=self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return self.opened.page.draft_title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse(LIST), "label": _("Expert review")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        opened = self.opened
        reviews: list[Any] = list(opened.reviews.select_related("specialist__organisation"))
        for each in reviews:
            each.round, each.is_late = opened, each.is_overdue()
        kwargs.setdefault("return_form", ReturnForm())
        kwargs.setdefault("term_form", TermForm())
        hidden = access.must_not_see_scores(self.request.user, opened)
        return super().get_context_data(
            **kwargs,
            opened=opened,
            practice=opened.practice,
            reviews=reviews,
            missing=appointing.missing(opened) if opened.is_open else 0,
            offers=appointing.offers(opened) if opened.is_open else [],
            hidden=hidden,
            table=[] if hidden else side_by_side(opened, reviews),
            sent=[] if hidden else [each for each in reviews if each.sent_at and not each.release],
            style_sheet=versioned_static("css/admin/review.css"),
        )

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Do what the pressed button says."""
        deeds = {
            "appoint": self._appoint,
            "replace": self._replace,
            "extend": self._extend,
            "return": self._return,
            "refuse": self._refuse,
        }
        deed = next((each for name, each in deeds.items() if name in request.POST), None)
        if deed is None:
            raise Http404
        try:
            return deed() or redirect("review_round", pk)
        except (ClosedError, appointing.UnfitError) as refused:
            messages.warning(request, str(refused))
            return redirect("review_round", pk)

    def _appoint(self) -> None:
        person = self.request.POST.get("expert", "")
        appointing.appoint(
            self.opened, int(person) if person.isdecimal() else None, by=self.request.user
        )
        messages.success(self.request, _("The expert is appointed and gets a letter."))

    def _replace(self) -> None:
        appointing.replace(self._review("replace"))
        messages.success(self.request, _("The expert is released."))

    def _extend(self) -> HttpResponse | None:
        review, form = self._review("extend"), TermForm(self.request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(term_form=form, term_of=review.pk))
        appointing.extend(review, form.cleaned_data["day"])
        messages.success(self.request, _("The term is longer now."))
        return None

    def _return(self) -> HttpResponse | None:
        form = ReturnForm(self.request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(return_form=form))
        deciding.dismiss(self.opened, form.cleaned_data["comment"], by=self.request.user)
        messages.success(self.request, _("The practice is returned to the author."))
        return redirect(LIST)

    def _refuse(self) -> HttpResponse | None:
        form = ReturnForm(self.request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(return_form=form))
        deciding.refuse(self.opened, form.cleaned_data["comment"], by=self.request.user)
        messages.success(self.request, _("The practice is refused; the author reads why."))
        return redirect(LIST)

    def _review(self, button: str) -> Review:
        key = self.request.POST.get(button, "")
        found = self.opened.reviews.held()
        return get_object_or_404(found, pk=int(key) if key.isdecimal() else None)


def side_by_side(opened: ReviewRound, reviews: list[Any]) -> list[tuple[Any, list[Any]]]:
    """Return each criterion with the marks and remarks of all who have sent."""
    sent = [each for each in reviews if each.sent_at and not each.release]
    return [
        (row, [(each.scores.get(row.code), each.remarks.get(row.code, "")) for each in sent])
        for row in (opened.scale.rows if sent else [])
    ]
