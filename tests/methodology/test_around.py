"""Materials around the portal: search, blocks of other pages, submission, site map."""

import pytest
from django.test import RequestFactory
from django.urls import reverse

from core import page_sources
from methodology.models import MaterialPage
from organisations.submission import registry
from tests.factories.methodology import make_material
from tests.factories.representatives import make_organisation, make_representative

pytestmark = pytest.mark.django_db


def test_blocks_of_other_pages_list_the_newest_in_force(section, other_section, centre):
    make_material(section, "Показан")
    make_material(section, "В архиве", is_archived=True)
    make_material(other_section, "Чужой")
    request = RequestFactory().get("/", headers={"host": "localhost"})
    found = list(page_sources.get("materials").latest(centre.site, request, 5))
    assert [each.title for each in found] == ["Показан"]
    assert found[0].label == "Чек-лист"


def test_the_site_map_leaves_out_what_is_out_of_force(client, section):
    make_material(section, "Действует", slug="deystvuet")
    make_material(section, "В архиве", slug="v-arhive", is_archived=True)
    text = client.get("/sitemap.xml", headers={"host": "localhost"}).content.decode()
    if "<sitemapindex" in text:
        text = client.get("/sitemap-pages.xml", headers={"host": "localhost"}).content.decode()
    assert "/metodika/deystvuet/" in text
    assert "v-arhive" not in text


@pytest.fixture
def own(centre):
    return make_organisation(centre, "Свой дом")


@pytest.fixture
def desk(client, centre, own):
    client.force_login(make_representative(centre, own))
    client.raise_request_exception = False
    return client


def test_an_organisation_edits_its_own_without_what_the_centre_decides(desk, section, own):
    page = make_material(section, organisation=own)
    text = desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "action-submit" in text
    for closed in ("action-publish", 'name="is_archived"', 'name="replaced_by"'):
        assert closed not in text
    assert 'name="lead"' in text


def test_an_organisation_reaches_no_draft_of_another(desk, section, centre):
    foreign = make_material(
        section, "Тайный", organisation=make_organisation(centre, "Сосед"), live=False
    )
    for name in ("edit", "history", "view_draft", "delete"):
        url = reverse(f"wagtailadmin_pages:{name}", args=[foreign.pk])
        response = desk.get(url)
        assert response.status_code in (302, 403, 404)
        assert "Тайный" not in response.content.decode()


def test_an_organisation_begins_a_material_in_the_section_of_its_centre(section, centre):
    kind = registry.of_model(MaterialPage)
    assert kind.parent(centre.site) == section
    assert kind.has_place(centre.site)
