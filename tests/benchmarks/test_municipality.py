"""The municipality of the benchmark is sound and the same at every run."""

import pytest
from wagtail.models import Page

from benchmarks import municipality, programmes
from programmes.models import ProgrammePage
from tests.factories.centres import make_full_centre

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_centres")]


def test_the_offer_is_listed_and_the_tree_stays_sound(client):
    centre = make_full_centre("localhost", "Центр Пример")

    index = municipality.fill(centre.site, 5, 30)

    assert Page.find_problems() == ([], [], [], [], [])
    assert ProgrammePage.objects.child_of(index).live().count() == 30
    for path in programmes.PATHS.values():
        assert client.get(path).status_code == 200
