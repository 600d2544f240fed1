"""The section of the benchmark is sound, its pages keep to their queries; no time is asserted."""

import pytest
from wagtail.models import Page

from benchmarks import materials, methods
from benchmarks.catalogue import asking
from benchmarks.pages import QUERIES, REFERENCE, Cost
from methodology.models import MaterialPage
from tests.factories.centres import make_full_centre

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_centres")]


def test_materials_are_listed_and_the_tree_stays_sound():
    centre = make_full_centre("localhost", "Центр Пример")

    index = methods.fill(centre.site, 5, 30)

    assert Page.find_problems() == ([], [], [], [], [])
    pages = MaterialPage.objects.child_of(index)
    assert pages.readable().in_force().count() == 30
    for page in pages[:3]:
        page.full_clean()
    for path in materials.PATHS.values():
        ask = asking("localhost", path)
        ask(0)  # the frame is kept after it
        assert 0 < ask(1) <= QUERIES


def _costs(**others):
    return {name: Cost(8.0, 8.0, 0.0, QUERIES) for name in materials.PATHS} | others


def test_time_and_queries_of_every_page_have_a_target():
    assert materials.missed(_costs()) == []
    slow = _costs(methods=Cost(20.0, 10.1, 0.0, 12), methods_page=Cost(9.0, 0.0, 0.0, 13))
    assert materials.missed(slow) == ["methods", "methods_page"]


def test_figures_stand_beside_the_reference(capsys):
    materials.report({REFERENCE: Cost(1.0, 0.0, 0.0, None), **_costs()}, materials._options([]))

    assert "× 16.0" in capsys.readouterr().out
