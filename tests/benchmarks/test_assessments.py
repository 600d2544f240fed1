"""The assessments of the benchmark are sound, its pages keep to their queries; no time is told."""

import pytest

from benchmarks import assessments, cycles
from benchmarks.catalogue import asking
from benchmarks.desk import Desk
from benchmarks.importing import Spent
from benchmarks.pages import QUERIES, REFERENCE, Cost
from quality_assessment.models import AssessmentCycle, OrganisationResult, SurveyAnswer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_centres")]


def test_pages_and_works_of_a_small_municipality():
    desk = Desk("localhost", 0)
    cycle = cycles.fill(desk.site, 12, 2, 3)

    assert AssessmentCycle.objects.live().count() == 2
    assert OrganisationResult.objects.published().count() == 12 + 10
    for row in OrganisationResult.objects.published()[:3]:
        row.full_clean()
    for path in assessments.paths(cycle.year - 2).values():
        ask = asking("localhost", path)
        ask(0)  # the frame is kept after it
        assert 0 < ask(1) <= QUERIES
    for _name, act in assessments.works(desk, cycle, 12):
        act()
    assert not SurveyAnswer.objects.exists()


FAST = Spent(1.0, 0.5, 2.0)


def test_every_goal_is_held():
    costs = {name: Cost(10.0, 5.0, 0.0, QUERIES) for name in assessments.PATHS}
    assert assessments.missed(costs, {"import_table": FAST}) == []

    slow = costs | {"cycle": Cost(20.0, 6.0, 0.0, 3), "cycle_result": Cost(1.0, 1.0, 0.0, 13)}
    works = {"import_table": FAST._replace(clock=3.1)}
    assert assessments.missed(slow, works) == ["cycle", "cycle_result", "import_table"]


def test_figures_stand_beside_the_reference(capsys):
    costs = {name: Cost(8.0, 8.0, 0.0, QUERIES) for name in assessments.PATHS}
    works = dict.fromkeys(("survey_page", "import_table"), FAST)

    reference = {REFERENCE: Cost(1.0, 0.0, 0.0, None)}
    assert assessments.report({**reference, **costs}, works, assessments._options([])) == 0
    printed = capsys.readouterr().out
    assert "× 16.0" in printed
    assert "180000" in printed
