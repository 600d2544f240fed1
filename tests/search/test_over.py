"""What readers should not lean on any more is not found, or says so."""

from datetime import timedelta

import pytest
from django.utils import timezone

from acts.choices import ActStatus
from home.models import StructurePage
from home.models.structure_page import Department
from tests.factories.families import SupportFactory, make_gifted
from tests.factories.methodology import make_material, make_section
from tests.factories.practices import make_bank, make_practice
from tests.factories.programmes import make_catalogue, make_programme

from .test_site_search import found


@pytest.fixture
def labels(client):
    """Return what stands beside the titles found."""

    def ask(query):
        answer = client.get("/poisk/", {"q": query}, headers={"host": "localhost"})
        return [hit.details.label for hit in answer.context["results"].hits]

    return ask


def test_a_repealed_act_says_so(portal, labels):
    portal.act("О лагерях", status=ActStatus.REPEALED)
    portal.act("О лагерях новый", status=ActStatus.AMENDED)
    assert sorted(label.partition(",")[2] for label in labels("лагеря")) == ["", " утратил силу"]


def test_replaced_and_archived_materials_say_so(portal, indexed, labels):
    section = make_section(portal.own)
    newer = indexed(make_material(section, "Новая анкета"))
    indexed(make_material(section, "Старая анкета", replaced_by=newer))
    indexed(make_material(section, "Анкета из архива", is_archived=True))
    endings = sorted(label.partition(", ")[2] for label in labels("анкета"))
    assert endings == ["", "в архиве", "заменён"]


def test_programmes_and_practices_of_the_archive_say_so(portal, indexed, labels):
    indexed(make_programme(make_catalogue(portal.own), "Астрономия", is_archived=True))
    past = {"is_archived": True, "archive_reason": "Ушёл автор."}
    indexed(make_practice(make_bank(portal.own), "Астрономия", **past))
    assert all(label.endswith(", в архиве") for label in labels("астрономия"))
    assert len(labels("астрономия")) == 2


def test_a_measure_that_takes_no_applications_says_so(portal, indexed, labels):
    make_gifted(portal.own)
    past = timezone.localdate() - timedelta(days=1)
    indexed(SupportFactory(site=portal.own.site, title="Стипендия", apply_until=past))
    (label,) = labels("стипендия")
    assert ", " in label


def test_a_department_whose_term_has_passed_is_not_found(portal, indexed, client):
    day = timezone.localdate()
    page = StructurePage(title="Структура")
    page.departments = [
        Department(name="Лаборатория астрономии", valid_until=day - timedelta(days=1)),
        Department(name="Отдел робототехники", valid_until=day),
    ]
    indexed(portal.own.home.add_child(instance=page))
    assert found(client, "астрономия") == []
    assert found(client, "робототехника") == ["Структура"]
