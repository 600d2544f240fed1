"""News and what they are about lead to each other (dictionary 2.7)."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError

from news.models import NewsOrganisation, NewsPractice
from tests.factories.news import make_index, make_news
from tests.factories.organisations import OrganisationFactory, make_organisations_page
from tests.factories.practices import make_bank, make_practice

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation(centre):
    make_organisations_page(centre)
    return OrganisationFactory(site=centre.site, short_name="Дом науки")


@pytest.fixture
def practice(centre, organisation):
    return make_practice(make_bank(centre), "Входное испытание", organisation)


@pytest.fixture
def read(client):
    def soup(path):
        return BeautifulSoup(client.get(path).content, "html.parser")

    return soup


def hrefs(soup, panel):
    return [each["href"] for each in soup.select(f"#{panel} ~ ul a")]


def about(index, title, organisation=None, practice=None, **fields):
    """Publish a news item about an organisation and a practice."""
    rows = {
        "organisations": [NewsOrganisation(organisation=organisation)] if organisation else [],
        "practices": [NewsPractice(practice=practice)] if practice else [],
    }
    return make_news(index, title, **rows, **fields)


def test_both_sides_lead_to_each_other(index, organisation, practice, read):
    page = about(index, "Праздник науки", organisation, practice, slug="prazdnik")

    news = read("/novosti/prazdnik/")

    assert hrefs(news, "news-organisations") == [f"/organizatsii/{organisation.slug}/"]
    assert hrefs(news, "news-practices") == [f"/praktiki/{practice.slug}/"]
    for path, panel in (
        (f"/organizatsii/{organisation.slug}/", "organisation-news"),
        (f"/praktiki/{practice.slug}/", "practice-news"),
    ):
        assert hrefs(read(path), panel) == [f"/novosti/{page.slug}/"], path


def test_what_is_not_published_is_not_named(index, organisation, practice, read):
    about(index, "Праздник", organisation, practice, slug="prazdnik")
    about(index, "Черновик", organisation, practice, slug="chernovik", live=False)
    practice.unpublish()
    organisation.live = False
    organisation.save()

    news = read("/novosti/prazdnik/")

    assert hrefs(news, "news-organisations") == hrefs(news, "news-practices") == []


def test_the_list_is_narrowed_to_an_organisation_and_its_card_leads_there(
    index, organisation, read
):
    for number in range(6):
        about(index, f"Праздник {number}", organisation, slug=f"prazdnik-{number}")
    make_news(index, "Другое", slug="drugoe")

    card = read(f"/organizatsii/{organisation.slug}/")
    listed = read(f"/novosti/?organisation={organisation.slug}")

    assert len(hrefs(card, "organisation-news")) == 5
    assert hrefs(card, "organisation-news")[-1] == f"/novosti/?organisation={organisation.slug}"
    assert len(listed.select("main .news-row, main article")) == 6


def test_things_of_another_centre_are_refused(index, two_centres):
    foreign = OrganisationFactory(site=two_centres.other.site)
    make_index(two_centres.other)

    with pytest.raises(ValidationError):
        about(index, "Чужой праздник", foreign)
