"""Which practices go: filters, «ещё не передавались», ticks."""

from typing import Any

import django_filters
from django.db.models import DateField, Exists, OuterRef, Q, Subquery
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn

from core.reports import ClosedReport
from organisations.models import Organisation
from practices_bank.bank import wording
from practices_bank.choices import Evidence, Kind
from practices_bank.models import PracticeCallPage, PracticePage, TransferItem
from practices_bank.transfer.desk import access
from vocabularies.models import Term

NOT_SENT, SENT = "no", "yes"
SEARCHED = ("title", "lead")


class TickColumn(BaseColumn):
    """A box that chooses a practice; its label is the name of the practice."""

    header_template_name = "wagtailadmin/tables/column_header.html"
    cell_template_name = "practices_bank/transfer/tick_cell.html"


def _organisations(request: HttpRequest) -> Any:
    sites = access.sending_sites(request.user).values("pk")
    return Organisation.objects.filter(site__in=sites, practices__isnull=False).distinct()


def _calls(request: HttpRequest) -> Any:
    from core.centres import under

    paths = access.sending_sites(request.user).values_list("root_page__path", flat=True)
    return PracticeCallPage.objects.filter(under(paths), alias_of=None)


class PickFilterSet(WagtailFilterSet):
    """Begins with what was not sent yet."""

    sent = django_filters.ChoiceFilter(
        label=_("Handed over"),
        method="with_sent",
        choices=[(NOT_SENT, _("not yet")), (SENT, _("handed over already"))],
        empty_label=_("All"),
    )
    directions = django_filters.ModelChoiceFilter(
        label=_("Direction"), queryset=lambda _request: Term.objects.filter(vocabulary="direction")
    )
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Kind.choices, empty_label=_("All"))
    organisation = django_filters.ModelChoiceFilter(
        label=_("Organisation"), queryset=_organisations
    )
    call = django_filters.ModelChoiceFilter(label=_("Call"), queryset=_calls)
    described_year = django_filters.NumberFilter(label=_("Year of the description"))

    class Meta:
        model = PracticePage
        fields: list[str] = []

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        given = data.copy() if data is not None else {}
        if "sent" not in given:
            given["sent"] = NOT_SENT
        super().__init__(given, *args, **kwargs)

    def with_sent(self, queryset: Any, name: str, value: str) -> Any:
        """Keep the practices that went in some package, or in none."""
        sent = Exists(TransferItem.objects.sent().filter(practice=OuterRef("pk")))
        return queryset.filter(sent if value == SENT else ~sent)


def found_by(practices: Any, words: str) -> Any:
    """Return the practices that the list finds by words; those who send all of them ask it too."""
    asked = {f"{name}__icontains": words for name in SEARCHED}
    return practices.filter(Q(**asked, _connector=Q.OR)) if words else practices


class PickView(ClosedReport):
    """The list with ticks; the ticks go on to the letter."""

    page_title = _("Practices to hand over")
    header_icon = "mail"
    model = PracticePage
    filterset_class = PickFilterSet
    index_url_name = "transfer_pick"
    index_results_url_name = "transfer_pick_results"
    results_template_name = "practices_bank/transfer/pick_results.html"
    default_ordering = "title"
    paginate_by = 100
    is_searchable = True
    search_fields = list(SEARCHED)
    search_backend_name = None
    no_results_message = _("No practice fits: loosen the filters.")
    columns = [
        TickColumn("tick", label=_("Chosen"), width="6%"),
        Column("title", label=_("Practice"), sort_key="title"),
        Column("owner_words", label=_("Organisation"), width="20%"),
        Column("direction_words", label=_("Direction"), width="15%"),
        Column("evidence_words", label=_("Evidence"), width="15%"),
        DateColumn("sent_on", label=_("Handed over"), width="10%"),
    ]
    list_export = ["title", "owner_words", "direction_words", "evidence_words", "sent_on"]
    export_headings = {
        "title": _("Practice"),
        "owner_words": _("Organisation"),
        "direction_words": _("Direction"),
        "evidence_words": _("Evidence"),
        "sent_on": _("Handed over"),
    }

    @staticmethod
    def may_read(user: Any) -> bool:
        """Tell whether the person sends for some centre."""
        return access.sending_sites(user).exists()

    def get_filename(self) -> str:
        return "practices"

    def search_queryset(self, queryset: Any) -> Any:
        """Search as sending does."""
        return found_by(queryset, self.search_query or "")

    def get_base_queryset(self) -> Any:
        last = TransferItem.objects.sent().filter(practice=OuterRef("pk"))
        dates = last.order_by("-transfer__date").values("transfer__date")[:1]
        found = access.practices_for(self.request.user).with_adoptions()
        found = found.annotate(sent_on=Subquery(dates, DateField()))
        return found.select_related("organisation").prefetch_related("directions")

    def decorate_paginated_queryset(self, object_list: Any) -> list[PracticePage]:
        """Give each practice the words of the table."""
        return [_worded(each) for each in object_list]


def _worded(page: Any) -> Any:
    page.owner_words = wording.owner(page)
    page.direction_words = wording.listed(page.directions.all())
    page.evidence_words = str(Evidence(page.evidence).label)
    return page
