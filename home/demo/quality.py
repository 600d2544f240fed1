"""Assessments of the demo: invented cycles, results and plans of fixes, never real figures."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from home.demo import config
from organisations.models import Organisation
from quality_assessment.choices import Edition
from quality_assessment.models import (
    AssessmentCycle,
    FixMeasure,
    OrganisationResult,
    QualityPage,
    Survey,
    SurveyAnswer,
)
from quality_assessment.survey.roles import PLACES, Role, sound

OFFICIAL = "https://bus.gov.ru/"
FIRST_ANSWERS = 24
ANSWERED = dict.fromkeys(PLACES, "yes") | {Role.DISABLED: "no", Role.REMOTE_USED: "no"}
AMENDED = 2025  # the first whole year of the newer edition
FIGURES = ("indicators", "recipients", "respondents", "raw", "branch_name")
WORDS = ("place_municipality", "difference_reason")


def make_assessments(site: Site) -> None:
    """Make the cycles with their results, published, then the plans of the newest one."""
    words = config.load("quality.json")
    known = {row.short_name: row for row in Organisation.objects.for_site(site)}
    page = QualityPage.objects.child_of(site.root_page).get()
    page.intro = words["intro"]
    page.save_revision().publish()
    cycles = [_cycle(site, raw, known) for raw in words["cycles"]]
    for raw in words["measures"]:
        _measure(cycles[0], raw, known)
    _ask(site, cycles[0])


def _ask(site: Site, last: AssessmentCycle) -> None:
    """Open the survey of the next cycle about the same organisations, with the first answers."""
    cycle = AssessmentCycle.objects.create(
        site=site, year=last.year + 1, operator=last.operator, bus_gov_url=OFFICIAL, live=False
    )
    now = timezone.now()
    survey = Survey.objects.create(
        site=site, cycle=cycle, opens=now - timedelta(days=10), closes=now + timedelta(days=20)
    )
    for former in last.results.select_related("organisation").order_by("pk"):
        result = OrganisationResult.objects.create(
            cycle=cycle,
            organisation=former.organisation,
            is_branch=former.is_branch,
            branch_name=former.branch_name,
            recipients=former.recipients,
        )
        SurveyAnswer.objects.bulk_create(
            SurveyAnswer(
                survey=survey,
                result=result,
                day=timezone.localdate() - timedelta(days=place % 9),
                answers=sound({**ANSWERED, "overall_ok": "yes" if place % 4 else "rather-no"}),
            )
            for place in range(FIRST_ANSWERS)
        )


def _cycle(site: Site, raw: dict[str, Any], known: Mapping[str, Organisation]) -> AssessmentCycle:
    year = timezone.localdate().year - raw["year_ago"]
    cycle = AssessmentCycle(
        site=site,
        year=year,
        edition=Edition.ORDER_408N if year >= AMENDED else Edition.ORDER_344N,
        operator=raw["operator"],
        ground=raw["ground"],
        council_protocol=raw["council_protocol"],
        council_date=date(year, 10, 15),
        survey_from=date(year, 4, 1),
        survey_until=date(year, 9, 30),
        bus_gov_url=OFFICIAL,
        bus_gov_date=date(year, 11, 1),
        note=raw["note"],
        live=False,
    )
    cycle.full_clean(exclude=["slug"])
    cycle.save()
    for row in raw["results"]:
        _result(cycle, row, known[row["organisation"]])
    cycle.save_revision().publish()
    return cycle


def _result(cycle: AssessmentCycle, raw: dict[str, Any], organisation: Organisation) -> None:
    criteria = {f"k{place}": Decimal(text) for place, text in enumerate(raw["criteria"], 1)}
    carried = {name: raw[name] for name in (*FIGURES, *WORDS) if raw.get(name)}
    result = OrganisationResult(
        site=cycle.site,
        cycle=cycle,
        organisation=organisation,
        is_branch=bool(raw.get("branch_name")),
        total=Decimal(raw["total"]),
        **criteria,
        **carried,
    )
    result.slug = result.make_slug()
    result.full_clean()
    result.save()


def _measure(
    cycle: AssessmentCycle, raw: dict[str, Any], known: Mapping[str, Organisation]
) -> None:
    today = timezone.localdate()
    measure = FixMeasure(
        site=cycle.site,
        cycle=cycle,
        organisation=known[raw["organisation"]],
        indicator=raw["indicator"],
        shortcoming=raw["shortcoming"],
        measure=raw["measure"],
        term=today + timedelta(days=raw["days"]),
        responsible=raw["responsible"],
        status=raw["status"],
        result=raw.get("result", ""),
        live=False,
    )
    if "done_days" in raw:
        measure.done_on = today + timedelta(days=raw["done_days"])
    measure.full_clean()
    measure.save()
    measure.save_revision().publish()
