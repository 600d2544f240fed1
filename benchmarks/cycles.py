"""Assessments of a municipality put in in bulk: cycles, results, questionnaires, a table to take.

The same at every run.
"""

import io
import random
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from benchmarks.municipality import organisations
from organisations.models import Organisation
from quality_assessment.models import AssessmentCycle, OrganisationResult, Survey, SurveyAnswer
from quality_assessment.survey.roles import PLACES, Role, sound

BATCH = 5_000
FIRST_WHOLE = 10  # every tenth organisation is in older cycles only
SOURCE = "https://bus.gov.ru/"
SAID = ("yes", "rather-yes", "rather-no", "no")
HEAD = (
    *("Организация", "К1", "К2", "К3", "К4", "К5", "Итог", "Место"),
    *("1.1", "1.2", "1.3", "2.1", "2.3", "3.1", "3.2", "3.3"),
    *("4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "Получатели", "Опрошено"),
)


def fill(site: Site, houses: int, cycles: int, answers: int) -> AssessmentCycle:
    """Add published cycles of all organisations, and a survey; return the cycle of the survey.

    The newest published cycle lacks every tenth one: its last result stands outside the ranking.
    """
    dice = random.Random(2026)
    owners = organisations(site, houses, dice)
    year = timezone.localdate().year
    for ago in range(cycles, 0, -1):
        assessed = owners if ago > 1 else [o for n, o in enumerate(owners) if n % FIRST_WHOLE]
        _cycle(site, year - ago, assessed, dice)
    return _ask(site, year, owners, answers, dice)


def _cycle(site: Site, year: int, owners: list[Organisation], dice: random.Random) -> None:
    cycle = AssessmentCycle(
        site=site,
        year=year,
        edition="344n-408n" if year > 2024 else "344n",
        bus_gov_url=SOURCE,
        bus_gov_date=date(year, 12, 1),
        live=False,
    )
    cycle.save()
    OrganisationResult.objects.bulk_create(
        (_result(cycle, each, dice) for each in owners), batch_size=BATCH
    )
    cycle.save_revision().publish()


def _result(cycle: AssessmentCycle, owner: Organisation, dice: random.Random) -> OrganisationResult:
    points = [dice.randrange(4000, 10_001) / 100 for _number in range(5)]
    criteria: dict[str, Any] = {f"k{n}": f"{value:.2f}" for n, value in enumerate(points, 1)}
    return OrganisationResult(
        site_id=cycle.site_id,
        cycle=cycle,
        organisation=owner,
        slug=owner.slug,
        recipients=700,
        respondents=280,
        total=f"{sum(points) / 5:.2f}",
        **criteria,
    )


def _ask(
    site: Site, year: int, owners: list[Organisation], answers: int, dice: random.Random
) -> AssessmentCycle:
    cycle = AssessmentCycle.objects.create(
        site=site, year=year, bus_gov_url=SOURCE, bus_gov_date=date(year, 1, 1), live=False
    )
    now = timezone.now()
    survey = Survey.objects.create(
        site=site,
        cycle=cycle,
        opens=now - timedelta(days=30),
        closes=now + timedelta(days=30),
    )
    rows = OrganisationResult.objects.bulk_create(
        OrganisationResult(
            site_id=site.pk, cycle=cycle, organisation=each, slug=each.slug, recipients=2_000
        )
        for each in owners
    )
    SurveyAnswer.objects.bulk_create(
        (
            SurveyAnswer(survey=survey, result=row, answers=_said(dice))
            for row in rows
            for _number in range(answers)
        ),
        batch_size=BATCH,
    )
    return cycle


def _said(dice: random.Random) -> dict[str, str]:
    answers = {role: dice.choice(SAID) for role in PLACES}
    for role in (Role.STAND_USED, Role.SITE_USED, Role.DISABLED, Role.REMOTE_USED):
        answers[role] = dice.choice(("yes", "no"))
    return sound(answers)


def table(houses: int) -> io.BytesIO:
    """Return the workbook of an operator: criteria, the total, places, indicators, counts."""
    from openpyxl import Workbook

    dice = random.Random(2027)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("НОКО")
    sheet.append(HEAD)
    for number in range(houses):
        points = [f"{dice.randrange(4000, 10_001) / 100:.2f}".replace(".", ",") for _ in range(6)]
        indicators = [dice.randrange(40, 101) for _ in range(14)]
        sheet.append([f"Дом творчества № {number}", *points, number + 1, *indicators, 700, 280])
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    file.name = "itogi.xlsx"
    return file
