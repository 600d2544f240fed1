"""The section «Организации» asks the database no more for many organisations than for few."""

import pytest

from tests.factories.acts import ActFactory
from tests.factories.organisations import (
    AddressFactory,
    AgreementFactory,
    DistrictFactory,
    OrganisationFactory,
    SpecialistFactory,
    SystemRoleFactory,
    word,
)
from vocabularies.models import Vocabulary

pytestmark = pytest.mark.django_db

LIMIT = 13  # the last one is of the assessment beside the card
PATHS = [
    "/organizatsii/",
    "/organizatsii/?sort=programmes",
    "/organizatsii/rss/?role=pilot",
    "/organizatsii/?role=pilot&direction=tekhnicheskoe&q=дом",
    "/organizatsii/partnyory/",
    "/organizatsii/dom-0/",
]


@pytest.fixture
def register(only_centre):
    """A centre with thirty organisations that have everything a page shows."""
    site = only_centre.site
    districts = [DistrictFactory(site=site) for _each in range(3)]
    act = ActFactory(site=site)
    words = [
        word(Vocabulary.ACCESSIBILITY, "ramp"),
        word(Vocabulary.DIRECTION, "tekhnicheskoe"),
        word(Vocabulary.PARTNER_KIND, "school"),
    ]
    for number in range(30):
        row = OrganisationFactory(
            site=site,
            slug=f"dom-{number}",
            district=districts[number % 3],
            partner_kind=words[2],
        )
        AddressFactory(organisation=row)
        SystemRoleFactory(organisation=row, act=act, direction=words[1])
        row.accessibility.add(words[0])
        row.save()
        row.directions.add(words[1])
        SpecialistFactory(site=site, organisation=row)
        AgreementFactory(partner=row)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_asks_little(register, client, path, django_assert_max_num_queries):
    assert client.get(path).status_code == 200
    with django_assert_max_num_queries(LIMIT) as counted:
        assert client.get(path).status_code == 200
    print(path, len(counted))


def test_a_table_asks_little(register, client, django_assert_max_num_queries):
    assert client.get("/organizatsii/").status_code == 200
    with django_assert_max_num_queries(LIMIT):
        answer = client.get("/organizatsii/?format=csv").getvalue().decode()

    assert answer.count("Дом творчества") >= 30
