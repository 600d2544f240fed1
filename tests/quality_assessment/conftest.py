"""Centres with the section of assessments."""

from types import SimpleNamespace

import pytest

from quality_assessment.computing import fill
from quality_assessment.publication import publish_first
from tests.factories.assessments import CycleFactory, ResultFactory, figures, make_quality_page
from tests.factories.organisations import OrganisationFactory

# invented: a tie, a total that does not follow, the means of the design
SIX = {
    "Дом творчества": ("96.80", "98.00", "77.60", "98.20", "96.10", "93.34"),
    "Экоцентр": ("95.60", "91.00", "74.00", "97.00", "94.40", "90.40"),
    "Школа искусств": ("92.80", "95.00", "68.60", "97.40", "95.20", "89.80"),
    "Станция техников": ("94.20", "92.50", "70.40", "96.80", "95.10", "89.80"),
    "Спортшкола": ("88.40", "90.50", "58.00", "95.20", "92.40", "85.10"),
    "Филиал": ("90.00", "86.00", "51.43", "96.40", "93.00", "83.37"),
}


def add(cycle, name, *values, **fields):
    """Add a result: five criteria and the total as they were printed."""
    *criteria, total = values
    organisation = OrganisationFactory(site=cycle.site, short_name=name)
    numbers = figures(*criteria, total=total)
    return ResultFactory(cycle=cycle, organisation=organisation, **numbers, **fields)


def make_public(cycle, user=None):
    """Publish the figures of a cycle for the first time."""
    fill(cycle)
    publish_first(cycle, user)
    cycle.refresh_from_db()


@pytest.fixture
def quality(two_centres):
    """Two centres with their sections; `cycle` is one of six published organisations."""
    own, other = two_centres
    page, other_page = make_quality_page(own), make_quality_page(other)
    cycle = CycleFactory(site=own.site)
    rows = {name: add(cycle, name, *values) for name, values in SIX.items()}
    make_public(cycle)
    for row in rows.values():
        row.refresh_from_db()
    return SimpleNamespace(
        own=own, other=other, page=page, other_page=other_page, cycle=cycle, rows=rows
    )
