"""The second step: completeness of what was chosen, number and date of the letter."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Site

from core.centres import under
from core.desk_page import DeskPage
from practices_bank.bank import wording
from practices_bank.transfer import sending
from practices_bank.transfer.completeness import lacks
from practices_bank.transfer.desk import access
from practices_bank.transfer.desk.forms import LetterForm
from practices_bank.transfer.desk.pick import PickFilterSet, found_by
from practices_bank.transfer.loading import whole


class NewTransferView(DeskPage):
    """Shows what each practice lacks; sends."""

    template_name = "practices_bank/transfer/letter.html"
    page_title = gettext_lazy("New transfer")
    header_icon = "mail"

    def test_func(self) -> bool:
        return access.sending_sites(self.request.user).exists()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse("transfers"), "label": _("Transfers to the regional centre")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_header_title()}]

    @cached_property
    def pages(self) -> Any:
        """The practices chosen: by ticks, or all that the filters have found."""
        found = access.practices_for(self.request.user)
        asked = self.request.POST
        if "all" in asked:
            given = QueryDict(asked.get("query", ""))
            filters = PickFilterSet(given, queryset=found, request=self.request)
            found = filters.qs if filters.is_valid() else found.none()
            return found_by(found, given.get("q", "").strip())
        keys = [key for key in asked.getlist("practice") if key.isdigit()]
        return found.filter(pk__in=keys)

    @cached_property
    def site(self) -> Site | None:
        """The centre of the practices; None where they are of several."""
        sites = access.sending_sites(self.request.user).select_related("root_page")
        for site in sites:
            if not self.pages.exclude(under([site.root_page.path])).exists():
                return site
        return None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead to the choice of practices: nothing is chosen yet."""
        return redirect("transfer_pick")

    def post(self, request: HttpRequest) -> HttpResponse:
        """Show what was chosen; send when the letter is filled."""
        try:
            sending.check(self.pages)
            if self.site is None:
                raise ValidationError(_("Choose practices of one centre."))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            query = request.POST.get("query", "")
            return redirect(f"{reverse('transfer_pick')}?{query}")
        form = LetterForm(self.site, request.POST if "send" in request.POST else None)
        if "send" in request.POST and form.is_valid():
            transfer = sending.send(form.save(commit=False), self.pages, request.user)
            return redirect("transfer", transfer.pk)
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        keys = list(self.pages.order_by("title").values_list("pk", flat=True))
        rows = [(page, wording.owner(page), lacks(page)) for page in whole(keys)]
        return super().get_context_data(
            rows=rows, faulty=sum(bool(row[2]) for row in rows), **kwargs
        )
