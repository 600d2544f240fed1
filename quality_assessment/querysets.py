"""Questions to cycles, results and plans of fixes."""

from typing import Self

from django.db.models import Manager, Q
from django.utils import timezone

from core.querysets import SiteQuerySet

from .choices import AssessedObject, CycleKind, MeasureStatus


class CycleQuerySet(SiteQuerySet):
    """Cycles of assessment of a centre."""

    def live(self) -> Self:
        """Return published cycles."""
        return self.filter(live=True)

    def newest_first(self) -> Self:
        """Return the cycles by year, the independent assessment before others."""
        return self.order_by("-year", "kind", "object", "-pk")

    def twins_of(self, year: int | None, kind: str, assessed: str) -> Self:
        """Return the cycles of the same year, kind and object."""
        return self.filter(year=year, kind=kind, object=assessed)

    def asking_outside(self) -> Self:
        """Return those whose operator asks people now by a questionnaire of its own."""
        today = timezone.localdate()
        rows = self.exclude(questionnaire_url="").filter(survey_from__lte=today)
        return rows.filter(Q(survey_until=None) | Q(survey_until__gte=today))

    def comparable(self, kind: str = CycleKind.INDEPENDENT) -> Self:
        """Return cycles of organisations of one kind, whose totals have one scale."""
        return self.filter(kind=kind, object=AssessedObject.ORGANISATIONS)


class ResultQuerySet(SiteQuerySet):
    """Results of organisations."""

    def published(self) -> Self:
        """Return results that readers see: published with their cycle."""
        return self.filter(cycle__live=True, public__isnull=False)

    def with_organisations(self) -> Self:
        """Return results with what a row of a table says of the organisation."""
        return self.select_related("organisation", "organisation__district")


class FixMeasureQuerySet(SiteQuerySet):
    """Measures of plans of fixes."""

    def live(self) -> Self:
        """Return the measures that readers see."""
        return self.filter(live=True)

    def open(self) -> Self:
        """Return those that are still to be done."""
        return self.exclude(status__in=(MeasureStatus.DONE, MeasureStatus.DROPPED))

    def overdue(self) -> Self:
        """Return those whose term is over and that are not done."""
        return self.open().filter(Q(term__lt=timezone.localdate()))


class ExaminationQuerySet(SiteQuerySet):
    """Examinations of programmes."""

    def published(self) -> Self:
        """Return those that readers see: published, with their cycle and their programme."""
        return self.filter(live=True, cycle__live=True, programme__live=True)


CycleManager = Manager.from_queryset(CycleQuerySet)
ResultManager = Manager.from_queryset(ResultQuerySet)
FixMeasureManager = Manager.from_queryset(FixMeasureQuerySet)
ExaminationManager = Manager.from_queryset(ExaminationQuerySet)
