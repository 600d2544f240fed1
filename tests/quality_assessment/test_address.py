"""A section that stood at the former address moves, with its drafts; old links lead on."""

import importlib

import pytest
from django.apps import apps
from wagtail.contrib.redirects.models import Redirect

from core.models import CentreSection, CentreSettings
from tests.factories.assessments import make_quality_page

migration = importlib.import_module("quality_assessment.migrations.0008_address")
OLD, NEW = "noko", "nezavisimaya-otsenka"


@pytest.fixture
def former(two_centres):
    """The section as it was made before."""
    page = make_quality_page(two_centres.own, slug=OLD)
    page.save_revision()
    CentreSection.objects.filter(page=page).update(key=OLD)
    CentreSettings.objects.filter(site=two_centres.other.site).update(sections_off=[OLD, "kursy"])
    return page


def test_the_section_moves_and_old_links_lead_to_it(two_centres, former, client):
    migration.move(apps, None)

    former.refresh_from_db()
    assert former.slug == NEW
    assert former.url_path.endswith(f"/{NEW}/")
    assert CentreSection.objects.get(page=former).key == NEW
    found = client.get(f"/{OLD}/", headers={"host": "localhost"})
    assert found.status_code == 301
    assert found["Location"] == f"http://localhost/{NEW}/"


def test_a_draft_does_not_bring_the_old_address_back(former):
    migration.move(apps, None)

    former.refresh_from_db()
    former.get_latest_revision().publish()
    former.refresh_from_db()
    assert former.slug == NEW


def test_a_section_that_was_off_stays_off(two_centres, former):
    migration.move(apps, None)

    centre = CentreSettings.objects.get(site=two_centres.other.site)
    assert centre.sections_off == [NEW, "kursy"]


def test_an_address_that_an_editor_chose_stays(two_centres, former):
    former.slug = "kachestvo"
    former.save()
    Redirect.objects.all().delete()

    migration.move(apps, None)

    former.refresh_from_db()
    assert former.slug == "kachestvo"
    assert CentreSection.objects.get(page=former).key == NEW
    assert not Redirect.objects.exists()
