"""Conditional answers: 304 without rendering, for anonymous readers of public pages only."""

from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone
from django.utils.http import http_date

from core.caching import etag, stamp
from core.caching.middleware import caching_middleware
from core.models import ContentStamp
from home.models import StandardPage
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db

ADDRESS = "/o-nashem-dele/"


def again(reader, etag_value, address=ADDRESS, **headers):
    return reader.get(address, headers={"if-none-match": etag_value, **headers})


def test_a_page_is_public_and_carries_its_version(article, reader):
    response = reader.get(ADDRESS)

    assert response["ETag"].startswith('W/"')
    assert response["Last-Modified"]
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate, s-maxage=600"
    assert "Cookie" in response["Vary"]
    assert "Accept-Language" not in response["Vary"]
    assert not response.cookies


@pytest.mark.parametrize("query", ["?page=2", "?rubric=anonsy", "?anything"])
def test_a_proxy_asks_for_filtered_addresses_every_time(article, reader, query):
    """They cannot be purged by name, and a list must not show what was taken off."""
    response = reader.get(ADDRESS + query)

    assert response["Cache-Control"] == "public, max-age=0, must-revalidate, s-maxage=0"
    known = again(reader, response["ETag"], ADDRESS + query)
    assert (known.status_code, known["Cache-Control"]) == (304, response["Cache-Control"])


def test_a_known_version_is_answered_without_rendering(
    article, reader, django_assert_max_num_queries, monkeypatch
):
    known = reader.get(ADDRESS)["ETag"]
    monkeypatch.setattr(StandardPage, "serve", lambda *args, **kwargs: 1 / 0)

    with django_assert_max_num_queries(2):
        response = again(reader, known)

    assert (response.status_code, response.content) == (304, b"")
    assert response["ETag"] == known
    assert "s-maxage" in response["Cache-Control"]


@pytest.mark.parametrize("form", ["{}", '"other", {}', '{}, W/"other"'])
def test_one_of_several_known_versions_is_enough(article, reader, form):
    known = reader.get(ADDRESS)["ETag"]

    assert again(reader, form.format(known)).status_code == 304


def test_a_version_made_strong_by_a_proxy_still_counts(article, reader):
    known = reader.get(ADDRESS)["ETag"].removeprefix("W/")

    assert again(reader, known).status_code == 304


def test_the_version_survives_compression(article, reader):
    plain = reader.get(ADDRESS)["ETag"]
    packed = reader.get(ADDRESS, headers={"accept-encoding": "gzip"})

    assert packed["ETag"] == plain
    assert again(reader, plain, **{"accept-encoding": "gzip"}).status_code == 304


def test_publishing_makes_a_new_version_at_once(
    article, reader, django_capture_on_commit_callbacks
):
    known = reader.get(ADDRESS)["ETag"]
    connection.run_on_commit.clear()  # the first visit made the centre's settings

    with django_capture_on_commit_callbacks(execute=True):
        article.title = "О нашем центре"
        article.save_revision().publish()

    response = again(reader, known)
    assert response.status_code == 200
    assert "О нашем центре" in response.content.decode()


def test_a_change_in_another_centre_leaves_the_version(article, reader, two_centres):
    known = reader.get(ADDRESS)["ETag"]
    stamp.bump(two_centres.other.site.pk)

    assert again(reader, known).status_code == 304


def test_the_same_address_of_two_centres_is_two_versions(two_centres, article, reader):
    own = reader.get("/", headers={"host": "localhost"})["ETag"]

    assert again(reader, own, "/", host="tver.localhost").status_code == 200


@pytest.mark.parametrize("cookie", ["vid", "cookies", "anything"])
def test_the_look_is_part_of_the_version(article, reader, cookie):
    known = reader.get(ADDRESS)["ETag"]
    reader.cookies[cookie] = "size.150"

    assert again(reader, known).status_code == 200
    assert again(reader, reader.get(ADDRESS)["ETag"]).status_code == 304


def test_query_code_and_day_are_part_of_the_version(article, reader, monkeypatch):
    known = reader.get(ADDRESS)["ETag"]
    assert again(reader, known, ADDRESS + "?page=2").status_code == 200

    monkeypatch.setattr(etag, "code_version", lambda: "next")
    assert again(reader, known).status_code == 200
    monkeypatch.undo()
    assert again(reader, known).status_code == 304

    tomorrow = timezone.localtime() + timedelta(days=1)
    monkeypatch.setattr(etag.timezone, "localtime", lambda: tomorrow)
    assert again(reader, known).status_code == 200


def test_a_robot_without_cookies_may_ask_by_date(article, reader, monkeypatch):
    monkeypatch.setattr(etag, "STARTED", timezone.now() - timedelta(days=3))
    ContentStamp.objects.update(changed_at=timezone.now() - timedelta(days=2))
    modified = reader.get(ADDRESS)["Last-Modified"]

    assert reader.get(ADDRESS, headers={"if-modified-since": modified}).status_code == 304
    stale = http_date((timezone.now() - timedelta(days=5)).timestamp())
    assert reader.get(ADDRESS, headers={"if-modified-since": stale}).status_code == 200
    reader.cookies["vid"] = "size.150"
    assert reader.get(ADDRESS, headers={"if-modified-since": modified}).status_code == 200


def test_somebody_logged_in_gets_a_private_page(article, reader):
    known = reader.get(ADDRESS)["ETag"]
    reader.force_login(UserFactory())

    response = again(reader, known)

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    assert "ETag" not in response


def test_the_login_page_and_the_desk_are_never_public(reader, two_centres):
    for address in ("/admin/", "/admin/login/", "/account/login/", "/vhod/"):
        response = reader.get(address)
        assert "public" not in response.get("Cache-Control", "")
        assert "ETag" not in response


def test_a_page_behind_a_password_is_never_public(article, reader):
    from wagtail.models import PageViewRestriction

    PageViewRestriction.objects.create(page=article, restriction_type="login")

    response = reader.get(ADDRESS)

    assert "public" not in response.get("Cache-Control", "")
    assert "ETag" not in response


def test_a_missing_page_has_no_version(reader, two_centres):
    response = reader.get("/net-takoy/")

    assert response.status_code == 404
    assert "ETag" not in response
    assert response["Cache-Control"] == "no-cache, private"


def answer(request, response):
    """Send an answer through the middleware."""
    return caching_middleware(lambda request: response)(request)


@pytest.fixture
def request_(two_centres):
    return RequestFactory().get("/", headers={"host": "localhost"})


def test_a_page_that_sets_a_cookie_is_for_one_visitor(request_):
    response = HttpResponse("форма")
    response.set_cookie("csrftoken", "x")

    assert "ETag" not in answer(request_, response)


def test_a_page_with_a_form_token_is_for_one_visitor(request_):
    request_.META["CSRF_COOKIE_NEEDS_UPDATE"] = True

    assert "ETag" not in answer(request_, HttpResponse("форма"))


def test_a_download_and_a_view_with_its_own_word_are_left_alone(request_):
    download = HttpResponse("a", headers={"Content-Disposition": "attachment"})
    own_word = HttpResponse("a", headers={"Cache-Control": "max-age=5"})

    assert "ETag" not in answer(request_, download)
    assert answer(request_, own_word)["Cache-Control"] == "max-age=5"


def test_only_reading_is_conditional(two_centres):
    request = RequestFactory().post("/", headers={"host": "localhost", "if-none-match": "*"})

    assert "ETag" not in answer(request, HttpResponse("a"))


def test_a_request_with_a_session_asks_for_no_version(request_, django_assert_num_queries):
    request_.COOKIES[django_settings.SESSION_COOKIE_NAME] = "x"

    with django_assert_num_queries(0):
        response = answer(request_, HttpResponse("a"))

    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("kind", ["application/rss+xml", "application/feed+json; charset=utf-8"])
def test_feeds_are_public_too(request_, kind):
    assert "ETag" in answer(request_, HttpResponse("a", content_type=kind))
