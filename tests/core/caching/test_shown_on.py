"""What leaves the proxy with a closed page, a picture without consent, a register's row."""

import pytest
from django.core.cache import cache
from wagtail.models import PageViewRestriction

from consents.withdrawal import withdraw
from core.caching import purge
from core.caching.shown_on import fronts
from core.feeds import FEED_PATHS
from core.models import CentreSection, OutboxEntry
from core.outbox.drain import drain
from home.models import StandardPage
from tests.core.caching.test_purge import FakeBackend
from tests.factories.acts import ActFactory, make_documents_page
from tests.factories.consents import ConsentRecordFactory
from tests.factories.home import make_standard
from tests.factories.media_library import ImageFactory
from tests.factories.methodology import make_material, make_section
from tests.factories.news import make_index, make_news
from tests.factories.organisations import (
    AgreementFactory,
    OrganisationFactory,
    SpecialistFactory,
    make_organisations_page,
)
from tests.factories.practices import make_bank, make_practice
from tests.factories.programmes import make_catalogue, make_programme

pytestmark = pytest.mark.django_db
BASE = "http://localhost"


@pytest.fixture
def centre(two_centres):
    return two_centres.own


@pytest.fixture
def purged(settings, monkeypatch):
    """Return a function that drains the outbox and gives the addresses purged meanwhile."""
    settings.WAGTAILFRONTENDCACHE = {
        "proxy": {"BACKEND": "tests.core.caching.test_purge.FakeBackend"}
    }
    monkeypatch.setattr(FakeBackend, "purged", [])

    def drained():
        FakeBackend.purged.clear()
        drain()
        return {each.removeprefix(BASE) for each in FakeBackend.purged}

    return drained


def forget():
    OutboxEntry.objects.all().delete()
    cache.clear()


def test_a_news_item_leaves_every_list_that_shows_it(centre, purged):
    index = make_index(centre)
    page = make_news(index, "Набор", slug="nabor")
    forget()
    page.save_revision().publish()

    found = purged()

    day = page.date
    assert {
        "/",
        "/novosti/",
        "/novosti/nabor/",
        "/novosti/rss/",
        "/novosti/atom/",
        "/novosti/feed.json",
        f"/novosti/{day.year}/{day.month}/",
        f"/novosti/{day.year}/",
        "/sitemap.xml",
        "/news-sitemap.xml",
        "/karta-sayta/",
    } <= found
    assert not any("tver" in each for each in found)


@pytest.mark.parametrize(
    ("section", "item"),
    [
        ("/praktiki/", lambda centre: make_practice(make_bank(centre))),
        ("/programmy/", lambda centre: make_programme(make_catalogue(centre))),
        ("/metodika/", lambda centre: make_material(make_section(centre))),
    ],
)
def test_an_item_leaves_its_section_with_the_feeds(centre, purged, section, item):
    page = item(centre)
    forget()
    page.save()

    found = purged()

    assert {section, *(f"{section.rstrip('/')}{path}" for path in FEED_PATHS)} <= found


def test_an_act_leaves_its_page_and_its_section(centre, purged):
    page = make_documents_page(centre)
    CentreSection.objects.create(site=centre.site, key="dokumenty", page=page)
    act = ActFactory(site=centre.site)
    forget()
    act.save()
    assert {"/dokumenty/", f"/dokumenty/{act.slug}/", "/", "/sitemap.xml"} <= purged()

    act.delete()
    assert {"/dokumenty/", f"/dokumenty/{act.slug}/"} <= purged()


def test_an_organisation_leaves_the_pages_that_name_it(centre, purged):
    make_organisations_page(centre)
    organisation = OrganisationFactory(site=centre.site)
    page = make_programme(make_catalogue(centre), organisation=organisation)
    forget()
    organisation.save()
    assert {f"/organizatsii/{organisation.slug}/", f"/programmy/{page.slug}/"} <= purged()

    page.save()
    assert f"/organizatsii/{organisation.slug}/" in purged()


def test_people_and_agreements_leave_the_page_of_their_organisation(centre, purged):
    make_organisations_page(centre)
    organisation = OrganisationFactory(site=centre.site)
    address = f"/organizatsii/{organisation.slug}/"
    person = SpecialistFactory(site=centre.site, organisation=organisation)
    agreement = AgreementFactory(partner=organisation)
    for row in (person, agreement):
        forget()
        row.save()
        assert address in purged(), row


def test_a_portrait_leaves_the_page_of_its_organisation(centre, purged):
    make_organisations_page(centre)
    organisation = OrganisationFactory(site=centre.site)
    photo = ImageFactory(people_shown=True, consent=ConsentRecordFactory(site=centre.site))
    SpecialistFactory(site=centre.site, organisation=organisation, photo=photo)
    forget()

    withdraw(photo.consent)

    assert f"/organizatsii/{organisation.slug}/" in purged()


def test_a_page_that_is_closed_is_taken_away_with_its_branch(centre, purged):
    section = make_standard(centre, "Для своих", "svoi")
    section.add_child(instance=StandardPage(title="Внутри", slug="vnutri"))
    forget()
    closed = PageViewRestriction.objects.create(page=section, restriction_type="login")
    assert {"/svoi/", "/svoi/vnutri/", "/", "/sitemap.xml"} <= purged()

    closed.delete()
    assert "/svoi/" in purged()


def test_a_picture_without_its_consent_leaves_pages_and_lists(centre, purged):
    record = ConsentRecordFactory(site=centre.site)
    image = ImageFactory(people_shown=True, consent=record)
    page = make_news(make_index(centre), "Концерт", slug="kontsert", cover=image)
    page.save_revision().publish()
    forget()
    withdraw(record)

    assert {"/novosti/kontsert/", "/novosti/", "/novosti/rss/"} <= purged()


def test_a_section_of_the_menu_stands_on_every_page(centre, purged):
    other = make_standard(centre, "Страница", "stranitsa")
    section = make_standard(centre, "Раздел", "razdel")
    forget()
    section.save()
    assert f"/{other.slug}/" not in purged()

    section.show_in_menus = True
    section.save()
    assert f"/{other.slug}/" in purged()


def test_a_thing_of_no_centre_has_no_front_page():
    assert list(fronts(None)) == []
    assert purge.urls_of(OutboxEntry(model="home.StandardPage", object_pk="0", action="saved")) == (
        set()
    )
