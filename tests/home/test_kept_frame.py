"""The frame of a page and its sections are kept until the centre's content changes."""

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from core.caching import stamp
from core.models import CentreSettings
from home.models import StandardPage
from news.models import NewsIndexPage
from tests.factories.centres import make_full_centre

pytestmark = pytest.mark.django_db
FRAME_AND_LIST = 3


@pytest.fixture
def centre(only_centre):
    return only_centre


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


def test_a_look_of_ones_own_reaches_no_other_reader(centre, client):
    client.cookies["appearance"] = "size.150"

    assert 'data-size="150"' in read(client).content.decode()
    assert "data-size" not in read(Client()).content.decode()
    assert 'data-size="150"' in read(client).content.decode()


def test_somebody_logged_in_gets_no_kept_frame(centre, client):
    read(client)
    CentreSettings.objects.filter(site=centre.site).update(full_name="Центр Новый")
    client.force_login(centre.person())

    assert "Центр Новый" in read(client).content.decode()


def test_what_somebody_logged_in_saw_is_not_kept(centre, client):
    client.force_login(centre.person())
    read(client)
    CentreSettings.objects.filter(site=centre.site).update(full_name="Центр Новый")
    client.logout()

    assert "Центр Новый" in read(client).content.decode()


def test_a_preview_neither_gets_nor_leaves_anything(centre, client):
    read(client)
    CentreSettings.objects.filter(site=centre.site).update(full_name="Центр Новый")
    page = NewsIndexPage.objects.child_of(centre.home).get()
    preview = page.make_preview_request()

    assert "Центр Новый" in preview.content.decode()
    assert "Центр Новый" not in read(client).content.decode()


@pytest.mark.parametrize(("first", "second"), [("/", "/novosti/"), ("/novosti/", "/")])
def test_the_masthead_of_the_front_page_is_its_own(centre, client, first, second):
    """Elsewhere it holds the search, which the front page has in its hero."""
    forms = {each: masthead(read(client, each)).count("<form") for each in (first, second)}

    assert forms == {"/": 0, "/novosti/": 1}


def masthead(response):
    return response.content.decode().partition('class="masthead"')[2].partition('class="nav')[0]


def test_the_menu_marks_the_page_being_read_however_often(centre, client):
    for _each in range(2):
        assert 'href="/novosti/" aria-current="page"' in read(client).content.decode()
        assert 'href="/novosti/" aria-current' not in read(client, "/").content.decode()


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
