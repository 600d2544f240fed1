"""Specialists in the site's search: nobody without a consent in force."""

from datetime import timedelta

import pytest
from django.utils import timezone
from modelsearch.utils import get_content_type_pk
from wagtail.search.models import IndexEntry

from consents import withdrawal
from core.outbox.drain import drain
from organisations.models import Specialist
from search import comparing
from search.models import KnownWord
from tests.factories.consultations import (
    ConsultationTopicFactory,
    make_consultant,
    make_consultations_page,
)
from tests.factories.organisations import OrganisationFactory, make_organisations_page
from tests.indexing import put_into_index

NAME = "Электровозова Анна"


@pytest.fixture
def hits(client):
    """Return titles and addresses found."""

    def ask(query="электровозова", host="localhost"):
        answer = client.get("/poisk/", {"q": query}, headers={"host": host})
        return [(str(hit.title), hit.details.url) for hit in answer.context["results"].hits]

    return ask


@pytest.fixture
def person(two_centres):
    """A specialist who speaks of a topic."""
    make_consultations_page(two_centres.own)
    made = make_consultant(two_centres.own.site, name=NAME, position="Методист")
    ConsultationTopicFactory(site=made.site).specialists.add(made)
    put_into_index(made)
    return made


def rows():
    return IndexEntry.objects.filter(content_type=get_content_type_pk(Specialist))


def test_a_specialist_is_found_at_his_times(person, hits):
    ((title, url),) = hits()
    assert title == "<mark>Электровозова</mark> Анна"
    assert url == f"/konsultatsii/?who={person.pk}"
    assert hits(host="tver.localhost") == []


def test_one_of_an_organisation_is_found_at_its_page(two_centres, hits):
    make_organisations_page(two_centres.own)
    house = OrganisationFactory(site=two_centres.own.site, slug="dom")
    made = make_consultant(two_centres.own.site, name=NAME, organisation=house)
    put_into_index(made)
    assert [url for _title, url in hits()] == ["/organizatsii/dom/"]
    house.live = False
    house.save()
    assert hits() == []


def test_one_who_stands_on_no_page_is_not_found(two_centres, hits):
    make_consultations_page(two_centres.own)
    put_into_index(make_consultant(two_centres.own.site, name=NAME))
    assert hits() == []


def test_the_end_of_a_consent_takes_him_and_his_name_away(person, hits):
    withdrawal.withdraw(person.consent)
    assert hits() == []
    drain()
    assert not rows().exists()
    assert not KnownWord.objects.filter(word="электровозова").exists()


def test_a_consent_past_its_last_day_hides_him_at_once(person, hits):
    person.consent.until = timezone.localdate() - timedelta(days=1)
    person.consent.save()
    assert hits() == []
    comparing.compare()
    assert not rows().exists()


def test_the_index_never_hears_of_one_who_is_not_published(two_centres):
    make_consultant(two_centres.own.site, name=NAME, is_public=False)
    drain()
    comparing.compare()
    assert not rows().exists()
