"""Answers of the section: a cycle as a page or a file, the result of an organisation."""

from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.caching.kept import kept
from core.links import Link
from core.structured_data import graph
from organisations import figures
from organisations.section import address_of, organisations_section
from search.lists import export_response
from search.lists.comparing import MOST

from .choices import AssessedObject, CycleKind
from .models import (
    AssessmentCycle,
    FixMeasure,
    OrganisationResult,
    ProgrammeExamination,
    Survey,
)
from .page.comparing import comparison_context, comparison_of
from .page.corrections import corrections, corrections_of
from .page.cycle import cycle_context, tabs
from .page.examinations import EXAMINATIONS, rows_of
from .page.executor import executor_of
from .page.lists import list_of, table_of
from .page.result import result_context
from .page.rows import EarlierRow, earlier_rows
from .page.standing import Standing, standing_of
from .structured_data import dataset, rating

if TYPE_CHECKING:
    from .models import QualityPage

OF_EXPORTS = ("organisation__kind", "organisation__department", "organisation__district")
KINDS = (CycleKind.INDEPENDENT, CycleKind.MUNICIPAL, CycleKind.EXAMINATION)


def serve_newest(page: "QualityPage", request: HttpRequest) -> HttpResponseBase:
    """Return the newest cycle; a page that says so where none is published."""
    cycles = _cycles(request)
    if not cycles:
        context = page.get_context(request)
        context.update(_doors(request, page.get_url(request) or "/"))
        return TemplateResponse(request, page.get_template(request), context)
    return _shown(page, request, cycles, cycles[0], crumb=False)


def serve_cycle(page: "QualityPage", request: HttpRequest, slug: str) -> HttpResponseBase:
    """Return one cycle."""
    cycles = _cycles(request)
    cycle = next((each for each in cycles if each.slug == slug), None)
    if cycle is None:
        raise Http404
    return _shown(page, request, cycles, cycle, crumb=True)


def serve_comparison(page: "QualityPage", request: HttpRequest, slug: str) -> HttpResponseBase:
    """Return organisations of one cycle side by side."""
    cycle = next((each for each in _cycles(request) if each.slug == slug), None)
    if cycle is None:
        raise Http404
    asked, base = comparison_of(request), page.get_url(request) or "/"
    rows = _results(request).filter(cycle=cycle).select_related("cycle", "organisation")
    found = asked.found(rows.in_bulk(asked.keys[:MOST]))
    context = page.get_context(request)
    above = [*context["breadcrumbs"][:-1], Link(page.title, base)]
    context.update(
        comparison_context(asked, found, cycle, standing_of(cycle, request), base),
        breadcrumbs=[*above, Link(str(cycle.year), f"{base}{cycle.slug}/"), Link(_("Comparison"))],
        noindex=True,
    )
    return TemplateResponse(request, "quality_assessment/comparison.html", context)


def serve_result(
    page: "QualityPage", request: HttpRequest, slug: str, organisation: str
) -> HttpResponseBase:
    """Return the result of one organisation in a cycle."""
    rows = _results(request).select_related("cycle", "organisation", "source_document")
    result = get_object_or_404(rows, cycle__slug=slug, slug=organisation)
    cycle, base = result.cycle, page.get_url(request) or "/"
    context = page.get_context(request)
    context.update(
        result_context(
            result,
            cycle,
            standing_of(cycle, request),
            _history(rows, result),
            _measures(result),
            base,
        ),
        cycle_url=f"{base}{cycle.slug}/",
        organisation_url=address_of(result.organisation, organisations_section(request), request),
        organisation_figures=figures.of([result.organisation], request).get(
            result.organisation_id, []
        ),
        corrections=corrections_of(result, cycle.publications.all()),
        updated=cycle.updated,
    )
    above = [*context["breadcrumbs"][:-1], Link(page.title, base)]
    crumbs = [*above, Link(str(cycle.year), context["cycle_url"]), Link(context["name"])]
    url = request.build_absolute_uri(f"{base}{cycle.slug}/{result.slug}/")
    context.update(
        breadcrumbs=crumbs,
        canonical=url,
        structured_data=graph(rating(context, url), crumbs, request),
    )
    return TemplateResponse(request, "quality_assessment/result.html", context)


def _shown(
    page: "QualityPage",
    request: HttpRequest,
    cycles: list[AssessmentCycle],
    cycle: AssessmentCycle,
    *,
    crumb: bool,
) -> HttpResponseBase:
    """Show organisations or programmes, whichever the cycle assesses."""
    if cycle.object == AssessedObject.PROGRAMMES:
        base = page.get_url(request) or "/"
        return _examinations(page, request, cycle, tabs(cycles, cycle, base))
    return _cycle(page, request, cycles, cycle, crumb=crumb)


def _cycle(
    page: "QualityPage",
    request: HttpRequest,
    cycles: list[AssessmentCycle],
    cycle: AssessmentCycle,
    *,
    crumb: bool,
) -> HttpResponseBase:
    base, absolute = page.get_url(request) or "/", request.build_absolute_uri
    url = f"{base}{cycle.slug}/"
    standing = standing_of(cycle, request)
    rows = _results(request).filter(cycle=cycle)
    table = table_of(standing.places, lambda row: absolute(f"{url}{row.slug}/"), cycle)
    exported = export_response(table, rows.select_related(*OF_EXPORTS), request)
    if exported is not None:
        return exported
    executor = executor_of(cycle, standing, rows, base, request)
    found = list_of(cycle).run(rows, request.GET, path=url, executor=executor)
    context = page.get_context(request)
    context.update(
        cycle_context(cycle, standing, found.items, _earlier(request, cycle, standing, base)),
        cycle_url=url,
        list=found,
        tabs=tabs(cycles, cycle, base),
        **_doors(request, base),
        is_front=not crumb,
        corrections=corrections(cycle.publications.all()),
        updated=cycle.updated,
        noindex=found.is_filtered,
        canonical=absolute(found.canonical_url),
    )
    crumbs = list(context["breadcrumbs"])
    if crumb:
        crumbs = [*crumbs[:-1], Link(page.title, base), Link(str(cycle))]
    node = dataset(cycle, absolute(url), request)
    context.update(breadcrumbs=crumbs, structured_data=graph(node, crumbs, request))
    return TemplateResponse(request, page.get_template(request), context)


def _examinations(
    page: "QualityPage", request: HttpRequest, cycle: AssessmentCycle, cycle_tabs: list[Any]
) -> HttpResponseBase:
    rows = ProgrammeExamination.objects.published().filter(cycle=cycle)
    rows = rows.select_related("programme__organisation", "conclusion")
    exported = export_response(EXAMINATIONS, rows, request)
    if exported is not None:
        return exported
    base = page.get_url(request) or "/"
    url = f"{base}{cycle.slug}/"
    found = EXAMINATIONS.run(rows, request.GET, path=url)
    context = page.get_context(request)
    crumbs = [*context["breadcrumbs"][:-1], Link(page.title, base), Link(str(cycle))]
    node = dataset(cycle, request.build_absolute_uri(url), request)
    context.update(
        cycle=cycle,
        list=found,
        rows=rows_of(found.items, request),
        tabs=cycle_tabs,
        updated=cycle.updated,
        noindex=found.is_filtered,
        canonical=request.build_absolute_uri(found.canonical_url),
        breadcrumbs=crumbs,
        structured_data=graph(node, crumbs, request),
    )
    return TemplateResponse(request, "quality_assessment/examinations.html", context)


def _doors(request: HttpRequest, base: str) -> dict[str, Any]:
    """Return where the section leads on: to the survey that is open, to the open data.

    `outside` is the cycle whose operator asks now on a site of its own.
    """
    site = Site.find_for_request(request)
    survey = Survey.objects.for_site(site).open().first()
    outside = None if survey else AssessmentCycle.objects.for_site(site).asking_outside().first()
    return {
        "survey": survey,
        "outside": outside,
        "survey_url": f"{base}anketa/",
        "open_data_url": f"{base}otkrytye-dannye/",
    }


def _cycles(request: HttpRequest) -> list[AssessmentCycle]:
    rows = AssessmentCycle.objects.for_site(Site.find_for_request(request)).live()
    return sorted(
        rows.select_related("report"),
        key=lambda each: (-each.year, KINDS.index(CycleKind(each.kind)), each.object),
    )


def _results(request: HttpRequest) -> Any:
    # a page is served under its own centre only: the request's site is the page's
    return OrganisationResult.objects.for_site(Site.find_for_request(request)).published()


def _earlier(
    request: HttpRequest, cycle: AssessmentCycle, standing: Standing, base: str
) -> list[EarlierRow]:
    """Return organisations whose last result is of a former cycle."""

    def make() -> list[EarlierRow]:
        return earlier_rows(_former(request, cycle), standing, base)

    return kept(request, f"earlier than cycle {cycle.pk}", make)


def _former(request: HttpRequest, cycle: AssessmentCycle) -> QuerySet:
    rows = _results(request).filter(
        cycle__year__lt=cycle.year,
        cycle__kind=cycle.kind,
        cycle__object=cycle.object,
        organisation__live=True,
    )
    there = cycle.results.exclude(public=None).values("organisation")
    found = rows.filter(branch_name="").exclude(organisation__in=there)
    newest = found.order_by("organisation_id", "-cycle__year", "pk").distinct("organisation_id")
    return newest.select_related("cycle", "organisation")


def _history(rows: Any, result: OrganisationResult) -> list[OrganisationResult]:
    same = {
        "organisation": result.organisation_id,
        "branch_name": result.branch_name,
        "cycle__kind": result.cycle.kind,
        "cycle__object": result.cycle.object,
    }
    return list(rows.filter(**same).order_by("-cycle__year", "-pk"))


def _measures(result: OrganisationResult) -> list[FixMeasure]:
    rows = FixMeasure.objects.for_site(result.site_id).live()
    same = rows.filter(cycle=result.cycle_id, organisation=result.organisation_id)
    return list(same.order_by("term", "pk"))
