"""How full the sections are: pages by the tree, records by the registers that they show."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from acts.models import DocumentsPage, NormativeAct
from core.models import CentreSection
from core.upkeep import sections
from organisations.models import OrganisationsPage
from tests.factories.acts import ActFactory
from tests.factories.news import make_index, make_news
from tests.factories.organisations import OrganisationFactory


@pytest.fixture
def own(two_centres):
    """A centre with news and documents, and a neighbour with one document."""
    for centre in two_centres:
        page = centre.home.add_child(instance=DocumentsPage(title="Документы", slug="dokumenty"))
        CentreSection.objects.create(site=centre.site, key="dokumenty", page=page)
    ActFactory(site=two_centres.other.site)
    index = make_index(two_centres.own)
    CentreSection.objects.create(site=two_centres.own.site, key="novosti", page=index)
    return two_centres.own


def counted(centre):
    return {row.title: row.entries for row in sections.rows(centre.site)}


def test_the_records_of_a_register_are_counted_in_their_section(own):
    ActFactory.create_batch(2, site=own.site)
    ActFactory(site=own.site, live=False)
    assert counted(own) == {"Документы": 2, "Новости": 0}


def test_so_are_organisations_of_the_own_centre(own, two_centres):
    page = own.home.add_child(instance=OrganisationsPage(title="Организации", slug="organizatsii"))
    CentreSection.objects.create(site=own.site, key="organizatsii", page=page)
    OrganisationFactory.create_batch(2, site=own.site)
    OrganisationFactory(site=own.site, live=False)
    OrganisationFactory(site=two_centres.other.site)
    assert counted(own)["Организации"] == 2


def test_pages_are_counted_without_anybody_declaring_them(own):
    index = own.home.get_children().get(slug="novosti").specific
    make_news(index, "Первая")
    make_news(index, "Черновик", live=False)
    assert counted(own) == {"Документы": 0, "Новости": 1}


def test_a_section_is_as_fresh_as_its_newest_record(own):
    later = timezone.now() + timedelta(days=2)
    act = ActFactory(site=own.site)
    NormativeAct.objects.filter(pk=act.pk).update(last_published_at=later)
    newest = {row.title: row.newest for row in sections.rows(own.site)}
    assert newest["Документы"] == later
    assert newest["Новости"] is None or newest["Новости"] < later


def test_all_sections_take_one_query(own):
    with CaptureQueriesContext(connection) as queries:
        sections.rows(own.site)
    assert len(queries) == 1
