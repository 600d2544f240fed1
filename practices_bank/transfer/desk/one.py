"""One transfer: progress, composition, package, answer."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.staticfiles import versioned_static

from core.closed_files import closed_file
from core.desk_page import DeskPage
from exchange.desk.progress import told
from media_library.uploads.names import latin_name
from practices_bank.choices import PackageState
from practices_bank.models import Transfer
from practices_bank.transfer import sending
from practices_bank.transfer.answering import write_down
from practices_bank.transfer.desk import access
from practices_bank.transfer.desk.forms import AnswerForm, OutcomeFormSet


class OneTransfer(DeskPage):
    """A page about one letter; one of another centre does not exist."""

    page_title: Any = ""
    header_icon = "mail"

    def test_func(self) -> bool:
        return access.may_see(self.request.user) and bool(self.transfer)

    @cached_property
    def transfer(self) -> Transfer:
        """The letter."""
        found = access.transfers_for(self.request.user).select_related("site", "created_by")
        return get_object_or_404(found, pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.transfer)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse("transfers"), "label": _("Transfers to the regional centre")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_header_title()}]


class TransferView(OneTransfer):
    """Shows how far the package is, then the answer with a row for each practice."""

    template_name = "practices_bank/transfer/one.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = self.transfer
        kwargs.setdefault("form", AnswerForm(instance=found))
        kwargs.setdefault("formset", OutcomeFormSet(queryset=found.items.all()))
        return super().get_context_data(
            transfer=found,
            may_change=access.may_change(self.request.user, found),
            progress_url=reverse("transfer_progress", args=[found.pk]),
            state_words=PackageState(found.state).label,
            style_sheet=versioned_static("css/admin/submission.css"),
            **kwargs,
        )

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Write down the answer."""
        if not access.may_change(request.user, self.transfer):
            raise PermissionDenied
        if not self.transfer.is_ready:
            messages.warning(request, _("Nothing was sent yet: there is nothing to answer."))
            return redirect("transfer", pk)
        form = AnswerForm(request.POST, request.FILES, instance=self.transfer)
        formset = OutcomeFormSet(request.POST, queryset=self.transfer.items.all())
        if not (form.is_valid() and formset.is_valid()):
            messages.error(request, _("The answer is not saved: see the fields."))
            return self.render_to_response(self.get_context_data(form=form, formset=formset))
        write_down(form, formset)
        messages.success(request, _("The answer is written down."))
        return redirect("transfer", pk)


class TransferProgressView(OneTransfer):
    """The same for the script of the page."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Return how far the package is."""
        return told(self.transfer)


class TransferFileView(OneTransfer):
    """The package, the same bytes each time."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Send the package."""
        found = self.transfer
        if not found.is_ready:
            raise Http404
        number = found.number.replace("/", "-").replace("\\", "-")
        return closed_file(found.file, latin_name(f"rmc-{number}-{found.date:%Y-%m-%d}.zip"))


class AnswerFileView(OneTransfer):
    """The letter of the regional centre."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Send the file."""
        return closed_file(self.transfer.answer_file, self.transfer.answer_name)


class RetryTransferView(OneTransfer):
    """Has a package made that failed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Queue it once more."""
        if not access.may_change(request.user, self.transfer):
            raise PermissionDenied
        if self.transfer.state == PackageState.FAILED:
            sending.start(self.transfer)
        return redirect("transfer", pk)
