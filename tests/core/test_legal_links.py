"""Links at the foot of every page."""

import pytest
from wagtail.models import Site

from core.legal_links import legal_links
from core.models.centre_section import CentreSection
from home.models import LegalPage

pytestmark = pytest.mark.django_db

KEYS = ["politika-personalnykh-dannykh", "fayly-cookie", "dostupnost"]


@pytest.fixture
def policy(two_centres):
    page = LegalPage(title="Политика обработки данных", slug="politika", kind="privacy")
    two_centres.own.home.add_child(instance=page)
    CentreSection.objects.create(site=two_centres.own.site, key=KEYS[0], page=page)
    return page


@pytest.fixture
def request_of(rf):
    return lambda host: rf.get("/", headers={"host": host})


def test_published_pages_of_the_centre_are_linked(policy, request_of):
    found = legal_links(request_of("localhost"))

    assert [(each.title, each.url, each.key) for each in found] == [
        ("Политика обработки данных", "/politika/", KEYS[0])
    ]


def test_renamed_page_is_still_known(policy, request_of):
    policy.slug = "pravila"
    policy.save()

    assert legal_links(request_of("localhost"))[0].url == "/pravila/"


def test_draft_is_not_linked(policy, request_of):
    policy.unpublish()

    assert legal_links(request_of("localhost")) == []


def test_another_centre_has_its_own(policy, request_of):
    assert legal_links(request_of("tver.localhost")) == []


def test_without_a_site_there_are_none(policy, request_of):
    Site.objects.all().delete()

    assert legal_links(request_of("localhost")) == []


def test_they_stand_on_every_page(policy, client):
    for path in ("/", "/net-takoy/", "/vhod/"):
        html = client.get(path, headers={"host": "localhost"}).content.decode()
        assert 'href="/politika/"' in html


def test_notice_of_cookies_leads_to_its_page(two_centres, client):
    page = LegalPage(title="Файлы cookie", slug="cookie", kind="cookies")
    two_centres.own.home.add_child(instance=page)
    CentreSection.objects.create(site=two_centres.own.site, key=KEYS[1], page=page)

    html = client.get("/", headers={"host": "localhost"}).content.decode()

    assert html.count('href="/cookie/"') == 2
