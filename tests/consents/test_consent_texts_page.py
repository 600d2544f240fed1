"""Public page of the texts."""

from datetime import timedelta

import pytest
from django.utils import timezone

from consents import addresses
from consents.models import ConsentKind, ConsentText, ConsentTextsPage
from tests.factories.consents import ConsentTextFactory


@pytest.fixture
def pages(two_centres):
    """The page in both centres."""
    return [
        centre.home.add_child(
            instance=ConsentTextsPage(title="Тексты согласий", slug="soglasiya", intro="Все тексты")
        )
        for centre in two_centres
    ]


@pytest.fixture
def site(two_centres):
    return two_centres.own.site


def get(client, address, host="localhost"):
    response = client.get(address, headers={"host": host})
    return response, response.content.decode()


def test_texts_in_effect_of_this_centre(client, pages, two_centres, site):
    ConsentTextFactory(site=site, title="Согласие на фото")
    ConsentTextFactory(site=site, kind=ConsentKind.FORM, draft=True, title="Черновик")
    ConsentTextFactory(site=two_centres.other.site, kind=ConsentKind.AUTHOR, title="Чужое")

    response, html = get(client, "/soglasiya/")

    assert response.status_code == 200
    assert "Согласие на&nbsp;фото" in html or "Согласие на\xa0фото" in html
    assert "Черновик" not in html
    assert "Чужое" not in html
    assert 'href="/soglasiya/photo/"' in html


def test_page_without_texts_says_so(client, pages):
    assert get(client, "/soglasiya/")[0].status_code == 200


def test_current_version(client, pages, site):
    ConsentTextFactory(site=site, body="<p>Старый текст</p>")
    ConsentTextFactory(site=site, body="<p>Новый текст</p>")

    response, html = get(client, "/soglasiya/photo/")

    assert response.status_code == 200
    assert "Новый" in html
    assert "Старый" not in html
    assert 'href="/soglasiya/photo/1/"' in html
    assert 'rel="canonical" href="http://localhost' in html
    assert "application/ld+json" in html
    assert "BreadcrumbList" in html
    assert "breadcrumbs" in html


def test_earlier_version_can_always_be_read(client, pages, site):
    ConsentTextFactory(site=site, body="<p>Старый текст</p>")
    ConsentTextFactory(site=site, body="<p>Новый текст</p>")

    response, html = get(client, "/soglasiya/photo/1/")

    assert response.status_code == 200
    assert "Старый" in html
    assert "noindex" in html
    assert 'href="/soglasiya/photo/"' in html


def test_current_version_under_its_number_points_to_the_kind(client, pages, site):
    ConsentTextFactory(site=site)

    assert '/soglasiya/photo/"' in get(client, "/soglasiya/photo/1/")[1]


@pytest.mark.parametrize("address", ["/soglasiya/photo/", "/soglasiya/photo/2/", "/soglasiya/x/"])
def test_what_is_not_in_effect_is_not_found(client, pages, two_centres, site, address):
    ConsentTextFactory(site=site, draft=True)
    ConsentTextFactory(site=site, effective_from=timezone.localdate() + timedelta(days=1))
    ConsentTextFactory(site=two_centres.other.site)

    assert get(client, address)[0].status_code == 404


def test_address_of_a_text(pages, two_centres, site):
    own, foreign = (
        ConsentTextFactory(site=site),
        ConsentTextFactory(site=two_centres.other.site),
    )

    assert addresses.text_address(own).endswith("/soglasiya/photo/1/")
    assert "tver.localhost" in addresses.text_address(foreign)


def test_address_without_a_page_is_empty(two_centres, site):
    assert addresses.text_address(ConsentTextFactory(site=site)) == ""


def test_sitemap_names_texts_in_effect(pages, site, rf):
    ConsentTextFactory(site=site)
    ConsentTextFactory(site=site)

    urls = pages[0].get_sitemap_urls(rf.get("/", headers={"host": "localhost"}))

    assert [url["location"].partition("localhost")[2].lstrip(":0123456789") for url in urls] == [
        "/soglasiya/",
        "/soglasiya/photo/",
    ]


@pytest.mark.parametrize("address", ["/soglasiya/", "/soglasiya/photo/"])
def test_query_budget(client, pages, site, django_assert_max_num_queries, address):
    for kind in ConsentKind.values:
        ConsentTextFactory(site=site, kind=kind)
        ConsentTextFactory(site=site, kind=kind)
    get(client, address)

    with django_assert_max_num_queries(13):
        response, html = get(client, address)

    assert response.status_code == 200
    assert "/soglasiya/photo/" in html


def test_kinds_stand_in_their_order(client, pages, site):
    for kind in (ConsentKind.FORM, ConsentKind.PROCESSING):
        ConsentTextFactory(site=site, kind=kind)

    html = get(client, "/soglasiya/")[1]

    assert html.index("/soglasiya/processing/") < html.index("/soglasiya/form/")
    assert ConsentText.objects.count() == 2
