"""The journal of transfers."""

from typing import Any

import django_filters
from django.db.models import Count, Q
from django.db.models.functions import ExtractYear
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.widgets import HeaderButton

from core.reports import CountedReport
from practices_bank.choices import Answer, PackageState
from practices_bank.models import Transfer
from practices_bank.transfer.desk import access


class TransferFilterSet(WagtailFilterSet):
    """By year, state of the package, answer."""

    year = django_filters.ChoiceFilter(label=_("Year"), method="of_year", empty_label=_("All"))
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=PackageState.choices, empty_label=_("All")
    )
    answered = django_filters.ChoiceFilter(
        label=_("Answer"),
        method="with_answer",
        choices=[("no", _("no answer yet")), ("yes", _("there is an answer"))],
        empty_label=_("All"),
    )

    class Meta:
        model = Transfer
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = self.queryset.order_by().annotate(year=ExtractYear("date"))
        found = sorted(set(years.values_list("year", flat=True)), reverse=True)
        self.filters["year"].extra["choices"] = [(year, str(year)) for year in found]

    def of_year(self, queryset: Any, name: str, value: str) -> Any:
        """Keep the letters of a year."""
        return queryset.filter(date__year=int(value))

    def with_answer(self, queryset: Any, name: str, value: str) -> Any:
        """Keep the letters with an answer, or without one."""
        return queryset.filter(answered_on__isnull=value == "no")


class JournalView(CountedReport):
    """Date, outgoing number, composition, recipient, answer."""

    page_title = _("Transfers to the regional centre")
    header_icon = "mail"
    model = Transfer
    filterset_class = TransferFilterSet
    index_url_name = "transfers"
    index_results_url_name = "transfers_results"
    default_ordering = "-date"
    is_searchable = False
    no_results_message = _("Nothing was sent yet.")
    columns = [
        TitleColumn(
            "number",
            label=_("Outgoing number"),
            get_url=lambda each: reverse("transfer", args=[each.pk]),
        ),
        DateColumn("date", label=_("Date"), sort_key="date", width="12%"),
        Column("practices", label=_("Practices"), width="10%"),
        Column("recipient", label=_("Recipient"), width="25%"),
        Column("get_state_display", label=_("Package"), width="12%"),
        Column("answer_words", label=_("Answer"), width="20%"),
    ]
    list_export = ["number", "date", "practices", "recipient", "get_state_display"]
    list_export = [*list_export, "answered_on", "answer_number", "answer_words", "sha256"]
    export_headings = {
        "number": _("Outgoing number"),
        "date": _("Date"),
        "practices": _("Practices"),
        "recipient": _("Recipient"),
        "get_state_display": _("Package"),
        "answered_on": _("Date of the answer"),
        "answer_number": _("Number of the answer"),
        "answer_words": _("Answer"),
        "sha256": _("Checksum SHA-256"),
    }

    @staticmethod
    def may_read(user: Any) -> bool:
        """Tell whether there is a journal for the person."""
        return access.may_see(user)

    def get_filename(self) -> str:
        return "transfers"

    @property
    def header_buttons(self) -> list[HeaderButton]:
        """The ways to a new transfer and to what others have sent."""
        if not access.sending_sites(self.request.user).exists():
            return []
        return [
            HeaderButton(_("New transfer"), url=reverse("transfer_pick"), icon_name="plus"),
            HeaderButton(_("Accept a package"), url=reverse("received_list"), icon_name="download"),
        ]

    def get_base_queryset(self) -> Any:
        counts = {
            f"number_{outcome}": Count("items", filter=Q(items__outcome=outcome))
            for outcome in Answer.values
        }
        found = access.transfers_for(self.request.user)
        return found.annotate(practices=Count("items"), **counts)

    def decorate_paginated_queryset(self, object_list: Any) -> list[Transfer]:
        """Give each letter the answer in words."""
        return [_worded(each) for each in object_list]


def _worded(transfer: Any) -> Any:
    numbers = [(Answer(each), getattr(transfer, f"number_{each}")) for each in Answer.values]
    said = [
        f"{outcome.label}: {number}"
        for outcome, number in numbers
        if number and outcome != Answer.SENT
    ]
    transfer.answer_words = ", ".join(said)
    return transfer
