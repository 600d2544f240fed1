"""Forms without a token: only browsers on our own pages may send them, nobody is led away."""

from urllib.parse import urlsplit

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from core.same_origin import comes_from_us, local_path, same_origin_post


@same_origin_post
def view(request):
    return HttpResponse("done")


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"origin": "http://localhost"}, True),
        ({"origin": "https://localhost"}, True),
        ({"referer": "http://localhost/novosti/?a=1"}, True),
        ({"origin": "http://localhost", "referer": "http://evil.example/"}, True),
        ({"origin": "http://evil.example", "referer": "http://localhost/"}, False),
        ({"origin": "http://tver.localhost"}, False),
        ({"origin": "http://localhost:8080"}, False),
        ({"origin": "http://localhost.evil.example"}, False),
        ({"origin": "http://evil.example/?http://localhost"}, False),
        ({"origin": "null"}, False),
        ({"referer": "localhost"}, False),
        ({}, False),
    ],
)
def test_a_post_is_ours_by_what_the_browser_says(rf, headers, ours):
    request = rf.post("/", headers={"host": "localhost", **headers})

    assert comes_from_us(request) is ours
    if ours:
        assert view(request).content == b"done"
    else:
        with pytest.raises(PermissionDenied, match="другого сайта"):
            view(request)


def test_reading_needs_no_origin(rf):
    assert view(rf.get("/", headers={"host": "localhost"})).status_code == 200


def test_the_check_stands_in_place_of_a_token():
    assert view.csrf_exempt is True


@pytest.mark.django_db
@pytest.mark.parametrize(("origin", "status"), [("http://localhost", 302), ("http://evil", 403)])
def test_a_reader_answers_the_notice_of_his_own_centre(two_centres, origin, status):
    strict = Client(enforce_csrf_checks=True, headers={"host": "localhost", "origin": origin})

    response = strict.post("/cookies/", {"choice": "all", "next": "/novosti/"})

    assert response.status_code == status
    assert ("cookies" in response.cookies) is (status == 302)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/novosti/", "/novosti/"),
        ("/novosti/?page=2#top", "/novosti/?page=2#top"),
        ("/", "/"),
        ("", "/"),
        ("novosti/", "/"),
        ("//evil.example/", "/"),
        ("///evil.example/", "/"),
        ("/\\evil.example/", "/"),
        ("\\\\evil.example", "/"),
        ("http://evil.example/", "/"),
        ("http:///evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        (" /novosti/", "/"),
        ("/\t/evil.example/", "/"),
    ],
)
def test_a_reader_is_led_to_a_path_of_this_site_only(address, path):
    assert local_path(address) == path


@given(st.text(max_size=30) | st.text("/\\:.@?#% \t\nabh", max_size=12))
def test_no_address_leads_away(address):
    path = local_path(address)

    parts = urlsplit(path)
    assert (parts.scheme, parts.netloc) == ("", "")
    assert path.startswith("/")
    assert not path.startswith(("//", "/\\"))


def test_where_there_is_no_path_the_given_one_is_taken():
    assert local_path("", default="/poisk/") == "/poisk/"
