"""The page of the sets and their passports."""

from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.links import Link
from core.models import CentreSettings
from core.structured_data import graph
from quality_assessment.choices import AssessedObject
from quality_assessment.models import AssessmentCycle
from quality_assessment.page.lists import table_of
from quality_assessment.structured_data import FORMATS

from .passport import Passport, as_csv, as_json, fields_of, structure_csv

if TYPE_CHECKING:
    from quality_assessment.models import QualityPage

FOLDER = "otkrytye-dannye/"
CSV = "text/csv; charset=utf-8"


def respond_sets(page: "QualityPage", request: HttpRequest) -> HttpResponseBase:
    """Show the sets of the centre with their passports."""
    base = page.get_url(request) or "/"
    context = page.get_context(request)
    crumbs = [*context["breadcrumbs"][:-1], Link(page.title, base), Link(_("Open data"))]
    url = request.build_absolute_uri(f"{base}{FOLDER}")
    sets = list(passports(page, request))
    node = {
        "@type": "DataCatalog",
        "@id": url,
        "url": url,
        "name": _("Open data"),
        "inLanguage": get_language(),
        "dataset": [node_of(each) for each in sets],
    }
    context.update(
        sets=sets,
        title=_("Open data"),
        breadcrumbs=crumbs,
        canonical=url,
        structured_data=graph(node, crumbs, request),
    )
    return TemplateResponse(request, "quality_assessment/open_data.html", context)


def respond_passport(
    page: "QualityPage", request: HttpRequest, slug: str, name: str
) -> HttpResponseBase:
    """Give the passport or the structure of one set as a file."""
    found = next((each for each in passports(page, request) if each.cycle.slug == slug), None)
    if found is None:
        raise Http404
    answers = {
        "pasport-csv": lambda: HttpResponse(as_csv(found), content_type=CSV),
        "struktura-csv": lambda: HttpResponse(structure_csv(found), content_type=CSV),
        "pasport-json": lambda: JsonResponse(
            as_json(found), json_dumps_params={"ensure_ascii": False}
        ),
    }
    if name not in answers:
        raise Http404
    answer = answers[name]()
    file = f"{found.identifier}-{name.replace('-', '.')}"
    answer["Content-Disposition"] = f'attachment; filename="{file}"'
    answer["X-Robots-Tag"] = "noindex"
    return answer


def passports(page: "QualityPage", request: HttpRequest) -> list[Passport]:
    """Return the sets of the centre, the newest cycle first; two queries."""
    seen = Count("results", filter=Q(results__public__isnull=False))
    rows = AssessmentCycle.objects.for_site(Site.find_for_request(request)).live()
    cycles = rows.filter(object=AssessedObject.ORGANISATIONS).annotate(seen=seen)
    newest = cycles.newest_first().prefetch_related("publications")
    centre = CentreSettings.for_request(request)
    return [_passport(each, centre, page, request) for each in newest if each.publications.all()]


def _passport(cycle: Any, centre: CentreSettings, page: "QualityPage", request: HttpRequest) -> Any:
    base = page.get_url(request) or "/"
    url = request.build_absolute_uri(f"{base}{cycle.slug}/")
    publications = list(cycle.publications.all())
    last, first = publications[0], publications[-1]
    return Passport(
        cycle=cycle,
        centre=centre,
        url=url,
        passport_url=request.build_absolute_uri(f"{base}{FOLDER}{cycle.slug}/"),
        files={kind: f"{url}?format={kind}" for kind in FORMATS},
        fields=fields_of(table_of({}, str, cycle).columns),
        rows=cycle.seen,
        created=first.at,
        modified=last.at,
        change=last.reason or _("first publication"),
        licence=(page.get_data_licence_display(), page.data_licence),
    )


def node_of(found: Passport) -> dict[str, Any]:
    """Return the set as schema.org knows it."""
    node = {
        "@type": "Dataset",
        "@id": found.url,
        "url": found.url,
        "identifier": found.identifier,
        "name": found.title,
        "description": found.description,
        "license": found.licence[1],
        "temporalCoverage": str(found.cycle.year),
        "datePublished": found.created.isoformat(),
        "dateModified": found.modified.isoformat(),
        "isBasedOn": found.cycle.bus_gov_url,
        "creator": {"@type": "Organization", "name": found.publisher},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": FORMATS[kind], "contentUrl": url}
            for kind, url in found.files.items()
        ],
    }
    return {key: value for key, value in node.items() if value}
