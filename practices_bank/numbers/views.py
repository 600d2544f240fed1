"""The page of numbers: pictures, tables, lists, files."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.desk_page import OneCentrePage
from core.figures import CrossTable, Sheet
from core.figures.files import FORMATS, file_response
from core.figures.picture import picture
from core.viewsets import CentrePermissionPolicy
from practices_bank.models import Transfer
from practices_bank.numbers import bank, experts, spread
from practices_bank.numbers.scope import Scope

FILES = ("xlsx", "csv", "json")
ACTIONS = ("view", "add", "change")


def reads(user: Any) -> bool:
    """Tell whether a person reads the numbers of some centre, without a query of its own."""
    return bool(CentrePermissionPolicy(Transfer).user_has_any_permission(user, ACTIONS))


class NumbersView(OneCentrePage):
    """The bank of one centre in numbers; `?format=` gives them as a file."""

    template_name = "practices_bank/numbers.html"
    page_title = _("Bank of practices in numbers")
    header_icon = "table"

    def test_func(self) -> bool:
        return bool(self.sites)

    def centres(self) -> Any:
        """Return the centres whose numbers the person reads."""
        return CentrePermissionPolicy(Transfer).sites_user_has_any_permission_for(
            self.request.user, ACTIONS
        )

    @cached_property
    def scope(self) -> Scope:
        """What is counted."""
        return Scope(self.site)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the numbers, or send them."""
        form = request.GET.get("format")
        if form is None:
            return super().get(request, *args, **kwargs)
        if form not in FORMATS:
            raise Http404
        return file_response("praktiki-v-chislah", form, [*self._tables(), *self._sheets()])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            **kwargs,
            scope=self.scope,
            tables=[(each, picture(each)) for each in self._tables()],
            sheets=self._sheets(),
            files=[(form.upper(), f"?site={self.site.pk}&format={form}") for form in FILES],
        )

    @cached_property
    def _answers(self) -> bool:
        """Whether the person answers for the bank: experts are named to nobody else."""
        policy = CentrePermissionPolicy(Transfer)
        answered = policy.sites_user_has_any_permission_for(self.request.user, ("add", "change"))
        return self.site in answered

    def _tables(self) -> list[CrossTable]:
        makers = (
            *(bank.holdings, bank.funnel),
            *((experts.load, experts.lateness) if self._answers else ()),
            *(experts.agreement, spread.adoptions, spread.transfers),
        )
        return [make(self.scope) for make in makers]

    def _sheets(self) -> list[Sheet]:
        overdue = (experts.overdue,) if self._answers else ()
        makers = (*overdue, bank.pace, experts.agreement_values)
        return [make(self.scope) for make in makers]
