"""The editor's list of practices under review: what is late stands first."""

from typing import Any

import django_filters
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.widgets.button import Button

from core import access as core_access
from core.reports import ClosedReport
from practices_bank.choices import Outcome
from practices_bank.models import Review, ReviewRound
from practices_bank.review import access
from practices_bank.review.views.scale import PERMISSION

OPEN, CLOSED = "open", "closed"
RULES_SHOWN = 20


class RoundFilterSet(WagtailFilterSet):
    """Open ones first of all."""

    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[(OPEN, _("under review")), (CLOSED, _("decided"))],
        method="in_state",
        empty_label=_("All"),
    )

    class Meta:
        model = ReviewRound
        fields: list[str] = []

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        given = data.copy() if data is not None else {}
        if "state" not in given:
            given["state"] = OPEN
        super().__init__(given, *args, **kwargs)

    def in_state(self, queryset: Any, name: str, value: str) -> Any:
        """Keep the rounds of one state."""
        return queryset.open() if value == OPEN else queryset.exclude(outcome="")


class RoundsView(ClosedReport):
    """For editors; the rows are `ReviewRound` with what the table shows."""

    page_title = _("Expert review")
    header_icon = "tasks"
    model = ReviewRound
    filterset_class = RoundFilterSet
    index_url_name = "review_rounds"
    index_results_url_name = "review_rounds_results"
    columns = [
        TitleColumn(
            "title", label=_("Practice"), get_url=lambda row: reverse("review_round", args=[row.pk])
        ),
        Column("organisation", label=_("Organisation"), width="20%"),
        DateColumn("opened_at", label=_("Since"), width="12%"),
        Column("progress", label=_("Reviews"), width="12%"),
        Column("words", label=_("State"), width="22%"),
    ]
    list_export = ["title", "organisation", "opened_at", "progress", "words"]
    export_headings = {
        "title": _("Practice"),
        "organisation": _("Organisation"),
        "opened_at": _("Since"),
        "progress": _("Reviews"),
        "words": _("State"),
    }

    @staticmethod
    def may_read(user: Any) -> bool:
        """Tell whether the person answers for reviews somewhere."""
        return access.edits_rounds(user)

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        """The rules of each centre where the person may change them."""
        found = core_access.sites_where(self.request.user, PERMISSION)
        rules = [
            Button(
                gettext("Rules of expert review: %(centre)s") % {"centre": site.site_name},
                reverse("review_scale", args=[site.pk]),
                icon_name="cogs",
            )
            for site in found.order_by("pk")[:RULES_SHOWN]
        ]
        return [*super().header_more_buttons, *rules]

    def get_filename(self) -> str:
        return "expert-review"

    def get_base_queryset(self) -> QuerySet[ReviewRound]:
        return ordered(access.rounds_of(self.request.user))

    def decorate_paginated_queryset(self, object_list: Any) -> list[Any]:
        """Give each round its words."""
        return [_decorated(each) for each in object_list]


def ordered(found: QuerySet[ReviewRound]) -> QuerySet[ReviewRound]:
    """Put late rounds first, then those that lack experts, then the oldest."""
    own = Review.objects.held().filter(round=OuterRef("pk"), sent_at__isnull=True)
    held, sent = Q(reviews__release=""), Q(reviews__release="", reviews__sent_at__isnull=False)
    found = found.select_related("page__organisation", "task_state", "scale")
    found = found.annotate(
        is_late=Exists(own.filter(due_at__lt=timezone.now())),
        held=Count("reviews", filter=held),
        sent=Count("reviews", filter=sent),
    )
    urgency = Case(
        When(~Q(outcome=""), then=Value(3)),
        When(is_late=True, then=Value(0)),
        When(held__lt=F("needed"), then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return found.annotate(urgency=urgency).order_by("urgency", "opened_at", "pk")


def _decorated(opened: Any) -> Any:
    opened.title = opened.page.draft_title
    opened.organisation = opened.page.organisation or "–"
    opened.progress = f"{opened.sent} / {opened.needed}"
    opened.words = words_of(opened)
    return opened


def words_of(opened: Any) -> str:
    """Return the state of a round in words."""
    if opened.outcome:
        return str(Outcome(opened.outcome).label)
    if not opened.is_open:
        return str(_("taken back"))
    if opened.is_late:
        return str(_("overdue"))
    return str(_("an expert is lacking") if opened.held < opened.needed else _("under review"))
