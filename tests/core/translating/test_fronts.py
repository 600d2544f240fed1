"""A centre that speaks more languages gets a front page in each."""

import pytest
from wagtail.models import GroupPagePermission, WorkflowPage

from core.centres import roots_of
from core.models import CentreSettings
from home.centres import create_centre, upgrade_centres
from users.models import CentreRole

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_centres")]


def fronts(site):
    return {each.locale.language_code: each for each in roots_of(site)}


def make(**more):
    return create_centre("moc.example.ru", "Центр Пример", "МОЦ Пример", **more).site


def test_a_new_centre_has_its_front_page_in_every_language_it_speaks():
    site = make(languages=["en"])

    found = fronts(site)
    assert sorted(found) == ["en", "ru"]
    assert (found["ru"].live, found["en"].live) == (True, False)


def test_roles_and_the_workflow_reach_every_front_page():
    site = make(languages=["en"])
    found = fronts(site)

    groups = CentreRole.objects.for_site(site).values("group")
    held = {
        code: set(
            GroupPagePermission.objects.filter(page=page, group__in=groups).values_list(
                "group", "permission"
            )
        )
        for code, page in found.items()
    }
    assert held["en"] == held["ru"] != set()
    assert len({row.workflow for row in WorkflowPage.objects.filter(page__in=found.values())}) == 1


def test_again_changes_nothing():
    site = make(languages=["en"])
    before = {code: page.pk for code, page in fronts(site).items()}

    make(languages=["en"])

    assert {code: page.pk for code, page in fronts(site).items()} == before


def test_an_upgrade_makes_the_front_page_of_a_language_added_later():
    site = make()
    assert sorted(fronts(site)) == ["ru"]

    centre = CentreSettings.for_site(site)
    centre.languages = ["en", "xx"]  # the second is not a language of the portal
    centre.save()
    upgrade_centres()

    assert sorted(fronts(site)) == ["en", "ru"]
