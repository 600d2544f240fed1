"""Results of organisations and cycles of assessment as results of the site's search."""

from collections.abc import Sequence

from django.db.models import DateField, F, Func, QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from core.languages.spoken import is_main
from core.models import CentreSettings
from core.section_of import section_of
from search.kinds import Details, Kind, register
from search.narrowing import Narrowing

from .models import AssessmentCycle, OrganisationResult, QualityPage
from .page.lists import RESULTS
from .page.rows import name_of, total_of
from .querysets import CycleQuerySet, ResultQuerySet

SECTION = "quality_assessment.QualityPage"
LAST_DAY = Func(F("cycle__year"), 12, 31, function="make_date", output_field=DateField())


def visible_results(centre: CentreSettings) -> ResultQuerySet:
    """Return the published results of a centre; newer ones are worth more by `of_day`."""
    rows = OrganisationResult.objects.for_site(centre.site_id).published()
    if not is_main():
        rows = rows.filter(organisation__translations__has_key=get_language())
    return rows.annotate(of_day=LAST_DAY)


def result_details(rows: ResultQuerySet, request: HttpRequest) -> dict[int, Details]:
    """Return the address of each result, its kind and total."""
    base = _base(request)
    return {
        row.pk: Details(
            f"{base}{row.cycle.slug}/{row.slug}/" if base else "",
            _label(row),
            None,
            "" if is_main() else name_of(row),
        )
        for row in rows.select_related("cycle", "organisation")
    }


def visible_cycles(centre: CentreSettings) -> CycleQuerySet:
    """Return the published cycles of a centre; their descriptions are in its main language."""
    cycles = AssessmentCycle.objects.for_site(centre.site_id).live()
    return cycles if is_main() else cycles.none()


def cycle_details(cycles: CycleQuerySet, request: HttpRequest) -> dict[int, Details]:
    """Return the address of each cycle and the day of its last publication."""
    base = _base(request)
    return {
        each.pk: Details(
            f"{base}{each.slug}/" if base else "", gettext("Results"), each.last_published_at
        )
        for each in cycles
    }


def _label(row: OrganisationResult) -> str:
    total = total_of(row)
    if not total:
        return str(row.cycle)
    return gettext("%(cycle)s: total %(total)s") % {"cycle": row.cycle, "total": total}


def _base(request: HttpRequest) -> str:
    page = section_of(request, QualityPage)
    return page.get_url(request) or "" if page else ""


def _rows(keys: Sequence[str]) -> QuerySet:
    return OrganisationResult.objects.filter(pk__in=keys)


register(
    Kind(
        "assessments",
        _("Quality assessment"),
        "chart",
        ("quality_assessment.OrganisationResult",),
        visible_results,
        result_details,
        order=34,
        dated="of_day",
        narrowing=Narrowing(RESULTS, _rows),
        sections=(SECTION,),
    )
)
register(
    Kind(
        "cycles",
        _("Cycles of assessment"),
        "chart",
        ("quality_assessment.AssessmentCycle",),
        visible_cycles,
        cycle_details,
        order=36,
        sections=(SECTION,),
    )
)
