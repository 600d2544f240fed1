"""One query tells an anonymous request its centre, its stamp and whether anything is closed."""

import pytest
from django.db import connection
from django.test import RequestFactory
from wagtail.models import Page, PageViewRestriction, Site

from core.caching import reading, stamp
from core.caching.reading import read, site_for
from core.models import ContentStamp
from home.models import HomePage

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def stamped(two_centres):
    stamp.bump(None)
    connection.run_on_commit.clear()  # making the centres has promised bumps of its own


def find(host="localhost"):
    return site_for(RequestFactory().get("/", headers={"host": host}), read())


def test_one_query_reads_everything(django_assert_num_queries):
    find()

    with django_assert_num_queries(1):
        site = find()
        assert site.root_page.title == "Центр Пример"
        assert site.root_page.specific.localized == site.root_page


def test_every_host_has_its_own_centre(two_centres):
    for _each in range(2):
        assert find() == two_centres.own.site
        assert find("tver.localhost") == two_centres.other.site


def test_wagtail_takes_the_centre_from_the_request(django_assert_num_queries):
    request = RequestFactory().get("/", headers={"host": "tver.localhost"})
    found = site_for(request, read())

    with django_assert_num_queries(0):
        assert Site.find_for_request(request) is found


@pytest.mark.parametrize("whose", ["own", "other"])
def test_a_new_stamp_of_any_centre_asks_for_the_centre_again(two_centres, whose):
    find()
    Page.objects.filter(pk=two_centres.own.home.pk).update(title="Новое имя")
    assert find().root_page.title == "Центр Пример"

    stamp.bump(getattr(two_centres, whose).site.pk)

    assert find().root_page.title == "Новое имя"


def test_a_saved_site_answers_at_its_new_host_at_once(
    two_centres, django_capture_on_commit_callbacks
):
    assert find("new.localhost") == two_centres.own.site  # the default one takes unknown hosts

    with django_capture_on_commit_callbacks(execute=True):
        two_centres.other.site.hostname = "new.localhost"
        two_centres.other.site.save()

    assert find("new.localhost") == two_centres.other.site
    assert find("tver.localhost") == two_centres.own.site


def test_what_a_request_writes_stays_its_own():
    find()
    first = find()
    first.site_name = first.root_page.title = "Испорчено"

    second = find()
    assert (second.site_name, second.root_page.title) == ("Центр Пример", "Центр Пример")


def test_the_streams_of_the_front_page_are_read_by_who_shows_them(django_assert_num_queries):
    find()
    page = find().root_page
    HomePage.objects.filter(pk=page.pk).update(
        sections=[{"type": "text", "value": {"heading": "Свежее"}}]
    )

    with django_assert_num_queries(1):
        assert page.sections[0].value["heading"] == "Свежее"


def test_strangers_hosts_get_the_default_centre_and_do_not_fill_the_memory(
    two_centres, monkeypatch
):
    monkeypatch.setattr(reading, "MOST_HOSTS", 3)
    for number in range(10):
        assert find(f"chuzhoy-{number}.localhost") == two_centres.own.site

    assert len(reading._sites) <= 3
    assert find("tver.localhost") == two_centres.other.site


def test_a_centre_without_a_stamp_is_asked_for_every_time(two_centres):
    ContentStamp.objects.filter(site=two_centres.own.site).delete()
    find()
    Site.objects.filter(pk=two_centres.own.site.pk).update(site_name="Иначе")

    assert find().site_name == "Иначе"


def test_a_closed_page_is_seen_by_the_next_reading(two_centres):
    assert read().nothing_closed
    PageViewRestriction.objects.create(page=two_centres.other.home, restriction_type="login")

    assert not read().nothing_closed


def test_without_stamps_it_is_not_known_whether_anything_is_closed():
    ContentStamp.objects.all().delete()

    assert not read().nothing_closed
