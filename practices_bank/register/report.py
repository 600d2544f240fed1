"""All practices of the centres where a person works, drafts included."""

from typing import Any

import django_filters
from django.db.models import CharField, DateTimeField, OuterRef, Subquery
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.models import WorkflowState

from core.centres import under
from core.filters import CountedChoiceFilter
from core.reports import CountedReport
from core.viewsets import CentrePermissionPolicy
from organisations.models import Organisation
from practices_bank.bank import wording
from practices_bank.choices import Evidence, Kind, Source, Status
from practices_bank.models import Adoption, PracticeCallPage, PracticePage
from vocabularies.models import Term

ACTIONS = ("view", "add", "change")


def sites_for(user: Any) -> Any:
    """Return the centres whose registers of the bank a person sees: representatives see none."""
    return CentrePermissionPolicy(Adoption).sites_user_has_any_permission_for(user, ACTIONS)


def _below(request: HttpRequest, model: Any) -> Any:
    paths = sites_for(request.user).values_list("root_page__path", flat=True)
    return model.objects.filter(under(paths), alias_of=None)


def _organisations(request: HttpRequest) -> Any:
    sites: Any = sites_for(request.user)
    found = Organisation.objects.filter(site__in=sites.values("pk"), practices__isnull=False)
    return found.distinct()


class PracticeFilterSet(WagtailFilterSet):
    """By status, with the numbers, and by what the editor sorts practices by."""

    status = CountedChoiceFilter(label=_("Status"), choices=Status.choices)
    call = django_filters.ModelChoiceFilter(
        label=_("Call"), queryset=lambda request: _below(request, PracticeCallPage)
    )
    category = django_filters.CharFilter(
        label=pgettext_lazy("of a call", "Category"), lookup_expr="icontains"
    )
    directions = django_filters.ModelChoiceFilter(
        label=_("Direction"), queryset=lambda _request: Term.objects.filter(vocabulary="direction")
    )
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Kind.choices, empty_label=_("All"))
    source = django_filters.ChoiceFilter(
        label=_("Source"), choices=Source.choices, empty_label=_("All")
    )
    organisation = django_filters.ModelChoiceFilter(
        label=_("Organisation"), queryset=_organisations
    )

    class Meta:
        model = PracticePage
        fields: list[str] = []


class PracticesRegister(CountedReport):
    """The list; `?call=` gives the submissions of a call with their categories."""

    page_title = _("Register of practices")
    header_icon = "list-ul"
    model = PracticePage
    filterset_class = PracticeFilterSet
    index_url_name = "practices_register"
    index_results_url_name = "practices_register_results"
    default_ordering = "-latest_revision_created_at"
    is_searchable = True
    search_fields = ["title", "draft_title", "source_organisation", "organisation__short_name"]
    search_backend_name = None
    no_results_message = _("No practice fits: loosen the filters.")
    columns = [
        TitleColumn(
            "draft_title",
            label=_("Practice"),
            sort_key="draft_title",
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column("owner_words", label=_("Organisation"), width="15%"),
        Column("direction_words", label=_("Direction"), width="12%"),
        Column("call_words", label=_("Call"), width="13%"),
        Column("status_words", label=_("Status"), width="10%"),
        DateColumn("submitted_at", label=_("Submitted"), sort_key="submitted_at", width="9%"),
        DateColumn(
            "latest_revision_created_at",
            label=_("Changed"),
            sort_key="latest_revision_created_at",
            width="9%",
        ),
    ]
    export_headings = {
        "draft_title": _("Practice"),
        "owner_words": _("Organisation"),
        "kind_words": _("Kind"),
        "direction_words": _("Direction"),
        "call_title": _("Call"),
        "category": pgettext_lazy("of a call", "Category"),
        "status_words": _("Status"),
        "evidence_words": _("Evidence"),
        "adopted": _("Adopted by organisations"),
        "submitted_at": _("Submitted"),
        "latest_revision_created_at": _("Changed"),
        "full_url": _("Address on the portal"),
    }
    list_export = list(export_headings)

    @staticmethod
    def may_read(user: Any) -> bool:
        """Tell whether the person works with the bank of some centre: a menu asks for no query."""
        return bool(CentrePermissionPolicy(Adoption).user_has_any_permission(user, ACTIONS))

    def get_filename(self) -> str:
        return "practices"

    def get_base_queryset(self) -> Any:
        found = _below(self.request, PracticePage).with_status().with_adoptions()
        found = found.annotate(submitted_at=Subquery(_submitted(), DateTimeField()))
        return found.select_related("organisation", "call").prefetch_related("directions")

    def decorate_paginated_queryset(self, object_list: Any) -> list[PracticePage]:
        """Give each practice the words of the table."""
        return [worded(each) for each in object_list]


def _submitted() -> Any:
    """Return the question when a page was sent to review the last time."""
    states = WorkflowState.objects.filter(
        object_id=Cast(OuterRef("pk"), CharField()),
        base_content_type__app_label="wagtailcore",
        base_content_type__model="page",
    )
    return states.order_by("-created_at").values("created_at")[:1]


def worded(page: Any) -> Any:
    """Add what the table says in words."""
    page.owner_words = wording.owner(page)
    page.kind_words = wording.kind(page)
    page.direction_words = wording.listed(page.directions.all())
    page.call_title = page.call.title if page.call else ""
    page.call_words = ": ".join(filter(None, [page.call_title, page.category]))
    page.status_words = str(Status(page.status).label)
    page.evidence_words = str(Evidence(page.evidence).label)
    return page


def of_call(call: PracticeCallPage) -> str:
    """Return the address of the submissions of a call."""
    return f"{reverse('practices_register')}?call={call.pk}"
