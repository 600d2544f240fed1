"""A package of the benchmark reaches the other centre whole; the goal is about memory."""

import pytest
from wagtail.models import Site

from benchmarks import packages
from benchmarks.importing import Spent
from practices_bank.models import PracticePage, ReceivedPackage, Transfer

QUIET = packages.Step(Spent(1.0, 0.5, 2.0), 180.0, 200.0)


@pytest.mark.django_db
@pytest.mark.usefixtures("no_centres")
def test_every_practice_arrives_with_its_files():
    packages.fill(practices=3, size=2000)

    for step in packages.STEPS.values():
        step()

    neighbour = Site.objects.get(hostname=packages.NEIGHBOUR)
    arrived = PracticePage.objects.descendant_of(neighbour.root_page)
    assert arrived.count() == 3
    assert all(len(page.materials.all()) == packages.FILES for page in arrived)
    assert Transfer.objects.get().size > 3 * packages.FILES * 2000
    assert ReceivedPackage.objects.get().site == neighbour


def test_the_goal_is_the_memory_of_every_step(capsys):
    steps = dict.fromkeys(packages.STEPS, QUIET)
    assert packages.report(steps, 300, 2 * 1024**3) == 0
    assert "практик 300, архив 2.00 ГБ" in capsys.readouterr().out
    heavy = {**steps, "check": QUIET._replace(most=301.0)}
    assert packages.report(heavy, 300, 2 * 1024**3) == 1
    assert "Проверка у получателя" in capsys.readouterr().out.splitlines()[-1]
