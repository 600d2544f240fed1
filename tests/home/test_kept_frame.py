"""The frame of a page and its sections are kept until the centre's content changes."""

import pytest
from wagtail.models import Page, PageViewRestriction

from core.caching import stamp
from core.models import CentreSettings
from home.models import StandardPage
from news.models import NewsIndexPage
from tests.factories.centres import make_full_centre

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_centres")]
FRAME_AND_LIST = 10


@pytest.fixture
def centre(no_centres):
    made = make_full_centre("localhost", "Центр Пример")
    stamp.bump(None)
    return made


def read(client, address="/novosti/", host="localhost"):
    return client.get(address, headers={"host": host})


def test_a_kept_frame_costs_no_query(centre, client, django_assert_max_num_queries):
    read(client)

    with django_assert_max_num_queries(FRAME_AND_LIST):
        assert read(client).status_code == 200


def test_a_changed_name_shows_after_the_stamp(centre, client):
    read(client)
    CentreSettings.objects.filter(site=centre.site).update(full_name="Центр Новый")
    stamp.bump(centre.site.pk)

    assert "Центр Новый" in read(client).content.decode()


def test_a_section_taken_off_the_menu_leaves_it(centre, client):
    words = 'href="/kontakty/">'
    assert words in read(client).content.decode()
    Page.objects.child_of(centre.home).filter(slug="kontakty").update(show_in_menus=False)
    stamp.bump(centre.site.pk)

    assert words not in read(client).content.decode()


def test_an_unpublished_section_is_gone_after_the_stamp(centre, client):
    assert read(client).status_code == 200
    NewsIndexPage.objects.child_of(centre.home).update(live=False)
    stamp.bump(centre.site.pk)

    assert read(client).status_code == 404


def test_an_unknown_address_is_asked_for_every_time(centre, client):
    assert read(client, "/pozzhe/").status_code == 404
    centre.home.add_child(instance=StandardPage(title="Позже", slug="pozzhe"))

    assert read(client, "/pozzhe/").status_code == 200


def test_centres_do_not_share_their_frames(centre, client):
    make_full_centre("tver.localhost", "Центр Соседний")
    stamp.bump(None)

    assert "Центр Пример" in read(client).content.decode()
    neighbour = read(client, host="tver.localhost").content.decode()
    assert "Центр Соседний" in neighbour
    assert "Центр Пример" not in neighbour


def test_a_restriction_closes_a_kept_section_at_once(centre, client):
    read(client)
    section = NewsIndexPage.objects.child_of(centre.home).get()
    PageViewRestriction.objects.create(page=section, restriction_type=PageViewRestriction.LOGIN)

    assert read(client).status_code == 302
