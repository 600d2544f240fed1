"""What the measurement of the catalogue opens and how it judges; no time is asserted."""

import pytest

from benchmarks import municipality, programmes, serve
from benchmarks.catalogue import asking
from benchmarks.pages import QUERIES, REFERENCE, Cost
from tests.factories.centres import make_full_centre

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_centres")]


def test_the_catalogue_is_opened_with_the_static_files_that_production_has(settings, tmp_path):
    manifest = {"BACKEND": "core.static_files.PortalManifestStorage"}
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {**settings.STORAGES, "staticfiles": manifest}
    centre = make_full_centre("localhost", "Центр Пример")
    municipality.fill(centre.site, 3, 12)

    serve.collect_static()

    for path in programmes.PATHS.values():
        ask = asking("localhost", path)
        ask(0)  # the frame is kept after it
        assert 0 < ask(1) <= QUERIES


def _costs(**others):
    return {name: Cost(10.0, 10.0, 0.0, QUERIES) for name in programmes.PATHS} | others


def test_the_target_is_about_the_filtered_list_and_counts_the_database():
    assert programmes.missed(_costs()) == []

    slow = _costs(
        catalogue_filtered=Cost(15.0, 10.1, 0.0, 12), catalogue=Cost(99.0, 0.0, 0.0, QUERIES + 1)
    )
    assert programmes.missed(slow) == ["catalogue", "catalogue_filtered"]


def test_figures_stand_beside_the_reference(capsys):
    options = programmes._options([])

    programmes.report({REFERENCE: Cost(1.0, 0.0, 0.0, None), **_costs()}, options)

    assert "× 20.0" in capsys.readouterr().out
