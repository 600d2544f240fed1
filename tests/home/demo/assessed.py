"""Pages of assessments that the demo has no example of: an old cycle, a large one, examinations."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone
from wagtail.models import Site

from programmes.models import ProgrammePage
from quality_assessment.computing import fill
from quality_assessment.models import AssessmentCycle, OrganisationResult, Survey
from quality_assessment.publication import publish_first
from quality_assessment.survey.pages import cookie_of
from tests.factories.assessments import CycleFactory, ExaminationFactory, ResultFactory

MANY = 13  # organisations that a picture counts in bands


def make(site: Site) -> list[str]:
    """Make them; return their addresses and those of a result, a comparison and the survey."""
    newest = AssessmentCycle.objects.for_site(site).live().newest_first().first()
    results = list(newest.results.all()[:2])
    asked = Survey.objects.for_site(site).get().cycle.results.first()
    compared = "&".join(f"p={each.pk}" for each in results)
    old = _cycle(site, 2016, 3, edition="before-2018", bus_gov_url="", report=None)
    large = _cycle(site, 2019, MANY, edition="344n")
    examined = CycleFactory(site=site, year=2021, kind="examination", object="programmes")
    programme = ProgrammePage.objects.live().descendant_of(site.root_page).first()
    ExaminationFactory(cycle=examined, programme=programme, points=8, highest=10)
    return [
        f"/nezavisimaya-otsenka/{newest.slug}/{results[0].slug}/",
        *(f"/nezavisimaya-otsenka/{newest.slug}/{each.slug}/" for each in _recomputed(newest)),
        f"/nezavisimaya-otsenka/{newest.slug}/sravnenie/?{compared}",
        f"/nezavisimaya-otsenka/{old.slug}/",
        f"/nezavisimaya-otsenka/{large.slug}/",
        f"/nezavisimaya-otsenka/{examined.slug}/",
        "/nezavisimaya-otsenka/anketa/",
        f"/nezavisimaya-otsenka/anketa/{asked.slug}/",
        f"/nezavisimaya-otsenka/anketa/{asked.slug}/bumaga/",
    ]


def answered(site: Site) -> tuple[str, str]:
    """Return the address of a questionnaire and the cookie of a browser that has sent it."""
    survey = Survey.objects.for_site(site).get()
    asked = survey.cycle.results.first()
    return f"/nezavisimaya-otsenka/anketa/{asked.slug}/", cookie_of(survey, asked)


def close(site: Site) -> None:
    """Close the survey."""
    Survey.objects.for_site(site).update(closes=timezone.now() - timedelta(minutes=1))


def _recomputed(cycle: AssessmentCycle) -> list[OrganisationResult]:
    return [each for each in cycle.results.all() if len(each.raw) > 1]


def _cycle(site: Site, year: int, number: int, **fields: object) -> AssessmentCycle:
    cycle = CycleFactory(site=site, year=year, **fields)
    is_old = cycle.is_old
    for place in range(number):
        points = [Decimal(each) for each in ((28, 62, 17, 25) if is_old else (90, 80, 60, 95, 85))]
        figures = {f"k{each}": None for each in range(1, 6)}
        figures |= {f"k{each}": value for each, value in enumerate(points, 1)}
        total = sum(points) if is_old else Decimal(95 - place)
        ResultFactory(cycle=cycle, total=total, **figures)
    fill(cycle)
    publish_first(cycle, None)
    return cycle
