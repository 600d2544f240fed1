"""The bank of the benchmark is sound, its pages keep to their queries; no time is asserted."""

import pytest
from wagtail.models import Page

from benchmarks import experience, practices
from benchmarks.catalogue import asking
from benchmarks.pages import QUERIES, REFERENCE, Cost
from practices_bank.models import PracticePage
from tests.factories.centres import make_full_centre

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_centres")]


def test_the_bank_is_listed_and_the_tree_stays_sound():
    centre = make_full_centre("localhost", "Центр Пример")

    index = experience.fill(centre.site, 5, 30)

    assert Page.find_problems() == ([], [], [], [], [])
    pages = PracticePage.objects.child_of(index)
    assert pages.live().count() == 30
    assert pages.with_adoptions().filter(is_adopted=True).count() == 3
    for page in pages[:3]:
        page.full_clean()
    for name, path in practices.PATHS.items():
        ask = asking("localhost", path)
        ask(0)  # the frame is kept after it
        most = practices.DETAIL_QUERIES if name == "bank_page" else QUERIES
        assert 0 < ask(1) <= most


def _costs(**others):
    return {name: Cost(8.0, 8.0, 0.0, QUERIES) for name in practices.PATHS} | others


@pytest.mark.parametrize(("number", "limit"), [(10_000, 25.0), (100_000, 60.0), (5, 25.0)])
def test_the_target_grows_with_the_bank(number, limit):
    assert practices.limit_of(number) == limit


def test_the_targets_are_about_the_filtered_list_and_the_page():
    assert practices.missed(_costs(), 10_000) == []
    slow = _costs(bank_filtered=Cost(15.0, 10.1, 0.0, 12), bank_page=Cost(9.0, 0.0, 0.0, 21))
    assert practices.missed(slow, 10_000) == ["bank_filtered", "bank_page"]
    assert practices.missed(slow, 100_000) == ["bank_page"]


def test_figures_stand_beside_the_reference(capsys):
    options = practices._options([])

    practices.report({REFERENCE: Cost(1.0, 0.0, 0.0, None), **_costs()}, options)

    assert "× 16.0" in capsys.readouterr().out
