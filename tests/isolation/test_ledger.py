"""The ledger that the walks rely on notices what a request did."""

import pytest
from wagtail.models import Page

from news.models import NewsPage
from organisations.models import Organisation
from tests.factories.news import make_index, make_news
from tests.factories.organisations import OrganisationFactory
from tests.isolation.ledger import Ledger
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def card(two_centres):
    return OrganisationFactory(site=two_centres.other.site)


def touched(things, act):
    return Ledger(things).touched(act)[1]


def test_a_changed_row_and_a_deleted_one(card):
    assert touched([], lambda: Organisation.objects.update(full_name="Иное")) == [
        (Organisation, card.pk)
    ]
    assert (Organisation, card.pk) in touched([], Organisation.objects.all().delete)


def test_a_changed_page_in_its_own_table_and_in_that_of_pages(two_centres):
    page = make_news(make_index(two_centres.other))

    page.title, page.lead = "Иное", "Иное"

    assert {model for model, _key in touched([], page.save)} >= {Page, NewsPage}


def test_a_new_row_that_mentions_a_thing(two_centres, card):
    foreign, own = two_centres.other.site, two_centres.own.site

    assert touched([foreign], lambda: OrganisationFactory(site=foreign)) != []
    assert touched([foreign], lambda: OrganisationFactory(site=own)) == []


def test_a_person_in_a_foreign_group(two_centres):
    group, person = two_centres.other.group(Role.EDITOR), two_centres.own.person()

    assert touched([group], lambda: person.groups.add(group)) != []


def test_all_is_taken_back(card):
    touched([], Organisation.objects.all().delete)

    assert Organisation.objects.filter(pk=card.pk).exists()


def test_reading_touches_nothing(card):
    assert touched([card], lambda: list(Organisation.objects.all())) == []
