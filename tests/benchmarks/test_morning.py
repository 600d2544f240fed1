"""What the measurement of the desk opens; no time is asserted."""

import pytest

from benchmarks import morning
from benchmarks.desk import Desk
from benchmarks.pages import REFERENCE, Cost
from core.models import UpkeepItem
from news.models import NewsPage

pytestmark = pytest.mark.django_db


def test_the_desk_of_a_filled_centre_is_opened_and_counted(no_centres):
    desk = Desk("bench.localhost", 0)
    morning.fill(desk, 12, 4)

    assert NewsPage.objects.count() == 12
    assert UpkeepItem.objects.for_site(desk.site).count() >= 4
    assert 0 < morning.opened(desk) <= 60


@pytest.mark.parametrize(("queries", "code"), [(morning.LIMIT, 0), (morning.LIMIT + 1, 1)])
def test_a_desk_that_takes_more_queries_misses_the_target(capsys, queries, code):
    costs = {REFERENCE: Cost(1.0, 0.0, 0.0, None), "desk": Cost(10.0, 1.0, 0.0, queries)}

    assert morning.report(costs) == code
    assert str(queries) in capsys.readouterr().out
