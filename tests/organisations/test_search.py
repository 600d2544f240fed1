"""Organisations among the results of the portal's search, and its launch."""

from types import SimpleNamespace

import pytest

from core.models import CentreSettings
from organisations.launch_steps import register_is_filled
from organisations.search_kinds import organisation_details, visible_organisations
from search.engine import Answer, Entry
from search.service import search_site
from tests.factories.organisations import OrganisationFactory

pytestmark = pytest.mark.django_db


def test_readers_find_published_organisations_of_their_centre(section, rf):
    row = section.add(short_name="Найденная", slug="naydyonnaya")
    section.add(live=False)
    OrganisationFactory(site=section.other.site)

    visible = visible_organisations(CentreSettings.for_site(section.own.site))
    details = organisation_details(visible, rf.get("/", headers={"host": "localhost"}))

    assert list(visible) == [row]
    assert details[row.pk].url.endswith("/organizatsii/naydyonnaya/")
    assert details[row.pk].label == "Организация дополнительного образования"


def test_a_result_without_an_indexed_title_is_named_all_the_same(section, rf):
    row = section.add(short_name="Найденная")
    entry = Entry("organisations", str(row.pk), "", "Текст о ней")
    engine = SimpleNamespace(find=lambda *_asked: Answer([entry], {"organisations": 1}))

    found = search_site(rf.get("/poisk/?q=текст", headers={"host": "localhost"}), engine)

    assert [str(hit.title) for hit in found.hits] == ["Найденная"]


def test_another_language_finds_the_translated_ones(section, rf):
    from django.utils.translation import override

    section.add()
    row = section.add(translations={"en": {"short_name": "House of arts"}})

    with override("en"):
        visible = visible_organisations(CentreSettings.for_site(section.own.site))
        details = organisation_details(visible, rf.get("/", headers={"host": "localhost"}))

    assert list(visible) == [row]
    assert details[row.pk].title == "House of arts"


def test_the_launch_asks_for_a_published_organisation(section):
    assert not register_is_filled(section.own.site)
    section.add(live=False)
    OrganisationFactory(site=section.other.site)
    assert not register_is_filled(section.own.site)
    section.add()
    assert register_is_filled(section.own.site)
