"""Methodological materials of the demo."""

from collections import Counter

import pytest

from methodology.models import CollectionPage, HubPage, MaterialPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def materials(site):
    return MaterialPage.objects.descendant_of(site.root_page)


def test_each_centre_has_nine_in_force_three_for_each_audience_at_least(materials):
    found = materials.readable().in_force()
    readers = Counter(found.values_list("audiences__code", flat=True))

    assert found.count() == 9
    assert min(readers[code] for code in ("teachers", "heads", "parents")) >= 3


def test_one_edition_is_replaced_and_leads_to_its_successor(client, site, materials):
    old = materials.exclude(replaced_by=None).get()
    response = client.get(old.get_url_parts()[2], headers={"host": site.hostname})

    assert f'href="{old.replaced_by.get_url_parts()[2]}"' in response.content.decode()


def test_collections_give_their_files(client, site):
    for page in CollectionPage.objects.descendant_of(site.root_page):
        url = f"{page.get_url_parts()[2]}fayly/"
        assert client.get(url, headers={"host": site.hostname}).status_code == 200


def test_ten_hubs_have_something_each(client, site):
    hubs = HubPage.objects.descendant_of(site.root_page).live()
    assert hubs.count() == 10
    for hub in hubs:
        response = client.get(hub.get_url_parts()[2], headers={"host": site.hostname})
        assert 'class="hub-lines"' in response.content.decode(), hub.title
