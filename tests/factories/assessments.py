"""Cycles of assessment, results and measures for the tests."""

from datetime import date, timedelta
from decimal import Decimal

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from core.models import CentreSection
from quality_assessment.models import (
    AssessmentCycle,
    FixMeasure,
    OrganisationResult,
    ProgrammeExamination,
    QualityPage,
    Survey,
)
from tests.factories.organisations import OrganisationFactory


class CycleFactory(DjangoModelFactory):
    """A published cycle of 2025; `site` must be given."""

    class Meta:
        model = AssessmentCycle

    year = 2025
    operator = "ООО «Оператор»"
    bus_gov_url = "https://bus.example.ru/2025/"
    bus_gov_date = date(2025, 12, 20)


class ResultFactory(DjangoModelFactory):
    """A result with its published figures; `cycle` must be given."""

    class Meta:
        model = OrganisationResult

    organisation = factory.LazyAttribute(lambda made: OrganisationFactory(site=made.cycle.site))
    recipients = 700
    respondents = 280
    k1 = Decimal("96.80")
    k2 = Decimal("98.00")
    k3 = Decimal("77.60")
    k4 = Decimal("98.20")
    k5 = Decimal("96.10")
    total = Decimal("93.34")


class MeasureFactory(DjangoModelFactory):
    """A published measure; `cycle` must be given."""

    class Meta:
        model = FixMeasure

    site = factory.SelfAttribute("cycle.site")
    organisation = factory.LazyAttribute(lambda made: OrganisationFactory(site=made.site))
    indicator = "3.1"
    shortcoming = "Нет санитарной комнаты для инвалидов"
    measure = factory.Sequence(lambda n: f"Переоборудовать комнату {n}")
    term = date(2027, 9, 1)
    responsible = "заместитель директора"


def figures(*criteria, total):
    """Return published figures as they were printed: figures("100", "99", …, total="95.36")."""
    named = {f"k{number}": value and Decimal(value) for number, value in enumerate(criteria, 1)}
    return {**named, "total": total and Decimal(total)}


def make_quality_page(centre, **fields):
    """Give a centre its section of assessments."""
    fields = {"title": "Оценка качества", "slug": "nezavisimaya-otsenka", **fields}
    page = centre.home.add_child(instance=QualityPage(**fields))
    CentreSection.objects.update_or_create(
        site=centre.site, key="nezavisimaya-otsenka", defaults={"page": page}
    )
    return page


class SurveyFactory(DjangoModelFactory):
    """A survey that is open now; `cycle` must be given."""

    class Meta:
        model = Survey

    site = factory.SelfAttribute("cycle.site")
    opens = factory.LazyFunction(lambda: timezone.now() - timedelta(days=3))
    closes = factory.LazyFunction(lambda: timezone.now() + timedelta(days=30))


class ExaminationFactory(DjangoModelFactory):
    """A published examination; `cycle` and `programme` must be given."""

    class Meta:
        model = ProgrammeExamination

    site = factory.SelfAttribute("cycle.site")
    examined_by = "experts"
    body = "Экспертный совет"
    held_on = date(2026, 3, 1)
    verdict = "recommended"
