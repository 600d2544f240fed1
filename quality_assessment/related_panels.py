"""The last assessment of an organisation on its own page and on those of its programmes."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from core import related_panels
from core.caching.kept import may_be_among
from core.related_panels import RelatedLink
from core.section_of import section_of

from .models import OrganisationResult, ProgrammeExamination, QualityPage
from .page.rows import name_of, total_of

MOST_BRANCHES = 3


def of_organisation(organisation: Any, request: HttpRequest) -> list[RelatedLink]:
    """Return the newest result of an organisation and of its branches."""
    return _links(organisation.pk, request)


def of_programme(page: Any, request: HttpRequest) -> list[RelatedLink]:
    """Return how the organisation of a programme was assessed."""
    return _links(page.organisation_id, request) if page.organisation_id else []


def _links(organisation: int, request: HttpRequest) -> list[RelatedLink]:
    published = OrganisationResult.objects.published()

    def assessed() -> QuerySet:
        own = published.for_site(Site.find_for_request(request))
        return own.order_by().values_list("organisation", flat=True).distinct()

    if not may_be_among(request, "assessed organisations", organisation, assessed):
        return []
    rows = published.filter(organisation=organisation)
    newest: dict[str, OrganisationResult] = {}
    for row in rows.select_related("cycle", "organisation").order_by("-cycle__year", "pk"):
        newest.setdefault(row.branch_name, row)
    section = section_of(request, QualityPage) if newest else None
    if section is None:
        return []
    base = section.get_url(request) or "/"
    shown = [newest[name] for name in sorted(newest)][: MOST_BRANCHES + 1]
    return [_link(row, base) for row in shown]


def _link(row: OrganisationResult, base: str) -> RelatedLink:
    words = {"total": total_of(row), "year": row.cycle.year, "branch": row.branch_name}
    title = _("%(branch)s: total %(total)s in %(year)s") if row.branch_name else ""
    return RelatedLink(
        (title or _("Total %(total)s in %(year)s")) % words,
        f"{base}{row.cycle.slug}/{row.slug}/",
        name_of(row) if row.branch_name else str(row.cycle.name),
    )


def examinations(page: Any, request: HttpRequest) -> list[RelatedLink]:
    """Return what examinations have said of a programme, the newest first."""
    published = ProgrammeExamination.objects.published()

    def examined() -> QuerySet:
        own = published.for_site(Site.find_for_request(request))
        return own.order_by().values_list("programme", flat=True).distinct()

    if not may_be_among(request, "examined programmes", page.pk, examined):
        return []
    found = published.filter(programme=page.pk)
    rows = list(found.select_related("cycle").order_by("-held_on", "pk"))
    section = section_of(request, QualityPage) if rows else None
    if section is None:
        return []
    base = section.get_url(request) or "/"
    return [
        RelatedLink(
            _("%(verdict)s, %(year)s")
            % {"verdict": capfirst(row.get_verdict_display()), "year": row.held_on.year},
            f"{base}{row.cycle.slug}/#programme-{row.programme_id}",
            row.get_examined_by_display(),
        )
        for row in rows
    ]


related_panels.register(
    "programme-examination",
    gettext_lazy("Examination of the programme"),
    examinations,
    models=("programmes.ProgrammePage",),
    order=28,
)
related_panels.register(
    "assessment",
    gettext_lazy("Quality assessment"),
    of_organisation,
    models=("organisations.Organisation",),
    order=30,
)
related_panels.register(
    "programme-assessment",
    gettext_lazy("Quality assessment of the organisation"),
    of_programme,
    models=("programmes.ProgrammePage",),
    order=30,
)
