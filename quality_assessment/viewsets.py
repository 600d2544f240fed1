"""The registers of the app in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.viewsets import CentreViewSet

from .filters import CycleFilterSet, MeasureFilterSet, ResultFilterSet
from .models import (
    AssessmentCycle,
    FixMeasure,
    OrganisationResult,
    ProgrammeExamination,
    Survey,
)


class CycleViewSet(CentreViewSet):
    """Cycles of the person's centres: table, filters, history, workflow."""

    model = AssessmentCycle
    icon = "calendar-alt"
    menu_label = _("Cycles")
    list_display = [
        "__str__",
        "object",
        "edition",
        "operator",
        BooleanColumn("live", label=_("Published")),
    ]
    list_export = [
        *("year", "kind", "object", "edition", "operator", "ground", "council_protocol"),
        *("council_date", "survey_from", "survey_until", "bus_gov_url", "bus_gov_date", "live"),
    ]
    filterset_class = CycleFilterSet
    search_fields = ["operator", "ground"]
    search_backend_name = None  # the index knows less of a cycle
    ordering = ["-year", "kind", "-pk"]
    copy_view_enabled = False
    inspect_view_enabled = False


class ResultViewSet(CentreViewSet):
    """Results of organisations, one form each; the table of a whole cycle is its grid."""

    model = OrganisationResult
    icon = "list-ol"
    menu_label = _("Results of organisations")
    list_display = [
        Column("name", label=_("Organisation"), accessor="name"),
        "cycle",
        "total",
        "place_municipality",
        BooleanColumn("is_branch", label=_("Branch")),
    ]
    list_export = [
        *("cycle", "organisation", "is_branch", "branch_name", "recipients", "respondents"),
        *("k1", "k2", "k3", "k4", "k5", "total", "place_municipality", "place_region"),
        *("source_url", "difference_reason"),
    ]
    filterset_class = ResultFilterSet
    search_fields = ["organisation__short_name", "organisation__full_name", "branch_name"]
    search_backend_name = None  # the index knows published results alone
    ordering = ["-cycle__year", "organisation__short_name", "pk"]
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[OrganisationResult]:
        return super().get_queryset(request).select_related("organisation", "cycle")


class MeasureViewSet(CentreViewSet):
    """Measures of the plans of fixes."""

    model = FixMeasure
    icon = "tasks"
    menu_label = _("Plans of fixes")
    list_display = [
        "measure",
        "organisation",
        "term",
        "responsible",
        "status",
        BooleanColumn("is_overdue", label=_("Overdue")),
        BooleanColumn("live", label=_("Published")),
    ]
    list_export = [
        *("cycle", "organisation", "indicator", "shortcoming", "measure", "term"),
        *("responsible", "status", "result", "done_on", "is_overdue", "live"),
    ]
    filterset_class = MeasureFilterSet
    search_fields = ["measure", "shortcoming", "organisation__short_name"]
    ordering = ["term", "pk"]
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[FixMeasure]:
        return super().get_queryset(request).select_related("organisation", "cycle")


class ExaminationViewSet(CentreViewSet):
    """Examinations of programmes by the public and by experts."""

    model = ProgrammeExamination
    icon = "clipboard-list"
    menu_label = _("Examinations of programmes")
    list_display = [
        Column("programme", label=_("Programme"), accessor="programme.title"),
        "cycle",
        "examined_by",
        "verdict",
        "held_on",
        BooleanColumn("live", label=_("Published")),
    ]
    list_export = [
        *("cycle", "programme", "examined_by", "body", "held_on", "verdict", "points", "highest"),
        *("strengths", "remarks", "live"),
    ]
    list_filter = ["examined_by", "verdict", "live"]
    search_fields = ["programme__title", "body"]
    ordering = ["-held_on", "pk"]
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ProgrammeExamination]:
        return super().get_queryset(request).select_related("cycle", "programme")


class SurveyViewSet(CentreViewSet):
    """Surveys with their questions; how far they are stands on the page of the cycle."""

    model = Survey
    icon = "form"
    menu_label = _("Surveys")
    list_display = ["__str__", "opens", "closes", BooleanColumn("is_open", label=_("Open"))]
    ordering = ["-opens"]
    search_backend_name = None
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Survey]:
        return super().get_queryset(request).select_related("cycle")


class AssessmentGroup(SnippetViewSetGroup):
    """One entry of the menu for the assessment of quality."""

    menu_label: Any = pgettext_lazy("menu", "Quality assessment")
    menu_icon = "list-ol"
    menu_order = 292
    items = (CycleViewSet, ResultViewSet, MeasureViewSet, SurveyViewSet, ExaminationViewSet)
