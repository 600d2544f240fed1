"""Every page type has a budget of queries, held on the real content of both demo centres."""

import pytest
from wagtail.models import Page, get_page_models

from core.centres import pages_of

pytestmark = pytest.mark.django_db

LIMIT = 12
# what is more, and why; a type that is not named here keeps the common limit
MORE = {
    "consents.WithdrawalPage": 13,  # the text of the consent beside the form
    "consents.ConsentTextsPage": 13,
}


def our_types():
    """Return the labels of the portal's own page types."""
    models = [each for each in get_page_models() if not each.__module__.startswith("tests.")]
    return sorted(each._meta.label for each in models if each is not Page)


def examples(site):
    """Return one published page of every type that a centre has."""
    found = {}
    for page in pages_of(site).live().order_by("path").specific():
        found.setdefault(page._meta.label, page)
    return found


def test_the_demo_shows_every_page_type(demo, site):
    assert sorted(examples(site)) == our_types()


@pytest.mark.parametrize("label", our_types())
def test_a_page_of_the_type_keeps_its_budget(
    client, demo, site, label, django_assert_max_num_queries
):
    host, path = {"host": site.hostname}, examples(site)[label].get_url_parts()[2]
    assert client.get(path, headers=host).status_code == 200  # fills what a process keeps

    with django_assert_max_num_queries(MORE.get(label, LIMIT)) as counted:
        assert client.get(path, headers=host).status_code == 200
    print(label, len(counted))
