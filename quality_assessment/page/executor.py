"""Who answers the table of a cycle: figures are published rarely and read often."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from core.caching.kept import keeps, kept
from quality_assessment.models import AssessmentCycle
from search.lists import Executor, PostgresExecutor, RememberingExecutor

from .rows import ResultRow, result_rows
from .standing import Standing


def executor_of(
    cycle: AssessmentCycle, standing: Standing, results: QuerySet, base: str, request: HttpRequest
) -> Executor:
    """Count in memory for the public; an editor sees what he has published a moment ago.

    The entries of its answers are finished rows.
    """

    def load(found: QuerySet) -> QuerySet:
        return found.select_related("organisation")

    def show(found: Iterable[Any]) -> list[ResultRow]:
        return result_rows(found, cycle, standing, base)

    if not keeps(request):
        return PostgresExecutor(load=load, show=show)
    return RememberingExecutor(
        lambda make: kept(request, f"results of cycle {cycle.pk}", make),
        lambda keys: {row.key: row for row in show(load(results.filter(pk__in=keys)))},
    )
