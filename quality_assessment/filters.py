"""Filters of the registers' lists in the admin; nothing of another centre is offered."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from core import access
from organisations.models import Organisation

from .models import AssessmentCycle, FixMeasure, OrganisationResult


def own_cycles(request: Any) -> QuerySet:
    """Return the cycles of the person's centres."""
    return AssessmentCycle.objects.for_sites(access.sites_of(request.user))


def own_organisations(request: Any) -> QuerySet:
    """Return the organisations of the person's centres that are in plans of fixes."""
    found = Organisation.objects.for_sites(access.sites_of(request.user))
    return found.filter(fix_measures__isnull=False).distinct()


class CycleFilterSet(WagtailFilterSet):
    """By year, kind, edition and publication."""

    class Meta:
        model = AssessmentCycle
        fields = ["year", "kind", "object", "edition", "live"]


class ResultFilterSet(WagtailFilterSet):
    """By cycle and whether it is a branch."""

    cycle = django_filters.ModelChoiceFilter(label=_("Cycle of assessment"), queryset=own_cycles)

    class Meta:
        model = OrganisationResult
        fields = ["cycle", "is_branch"]


class MeasureFilterSet(WagtailFilterSet):
    """By cycle, organisation, state, and those that are late."""

    cycle = django_filters.ModelChoiceFilter(label=_("Cycle of assessment"), queryset=own_cycles)
    organisation = django_filters.ModelChoiceFilter(
        label=_("Organisation"), queryset=own_organisations
    )
    late = django_filters.BooleanFilter(label=_("Overdue"), method="is_late")

    class Meta:
        model = FixMeasure
        fields = ["cycle", "organisation", "status", "late", "live"]

    def is_late(self, rows: Any, _name: str, value: bool) -> Any:
        """Narrow to measures whose term is over, or to all others."""
        late = FixMeasure.objects.overdue().values("pk")
        return rows.filter(pk__in=late) if value else rows.exclude(pk__in=late)
