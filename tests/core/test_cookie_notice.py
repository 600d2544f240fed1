"""Notice of cookies (152-ФЗ)."""

import pytest
from django.core.exceptions import ValidationError

from core.cookie_notice import COOKIE
from core.models import CentreSettings

pytestmark = pytest.mark.django_db
COUNTER = "https://counter.example"


def shown(client):
    return "cookie-notice" in client.get("/", headers={"host": "localhost"}).content.decode()


def answer(client, choice, address="/", origin="http://localhost"):
    data = {"choice": choice, "next": address}
    return client.post("/cookies/", data, headers={"host": "localhost", "origin": origin})


@pytest.fixture
def analytics(two_centres):
    centre = CentreSettings.for_site(two_centres.own.site)
    centre.analytics_on, centre.analytics_pixel = True, f"{COUNTER}/watch/1"
    centre.save()


def test_notice_stays_until_it_is_answered(client, two_centres):
    assert shown(client)
    assert shown(client)

    response = answer(client, "seen", "/?a=1")

    assert response.url == "/?a=1"
    assert response.cookies[COOKIE]["httponly"]
    assert not shown(client)


def test_without_analytics_nothing_is_asked(client, two_centres):
    html = client.get("/", headers={"host": "localhost"}).content.decode()

    assert 'value="seen"' in html
    assert 'value="all"' not in html


@pytest.mark.parametrize("choice", ["all", "necessary"])
def test_with_analytics_consent_is_asked_once(client, analytics, choice):
    html = client.get("/", headers={"host": "localhost"}).content.decode()
    assert 'value="all"' in html
    assert 'value="necessary"' in html

    answer(client, choice)

    assert not shown(client)


@pytest.mark.parametrize("choice", ["", "seen", "necessary"])
def test_nothing_is_counted_without_consent(client, analytics, choice):
    if choice:
        answer(client, choice)

    response = client.get("/", headers={"host": "localhost"})

    assert COUNTER not in response.content.decode()
    assert COUNTER not in response["Content-Security-Policy"]


def test_visits_are_counted_for_those_who_agreed_in_this_centre_only(client, analytics):
    client.cookies[COOKIE] = "all"

    own = client.get("/", headers={"host": "localhost"})
    other = client.get("/", headers={"host": "tver.localhost"})

    assert f'src="{COUNTER}/watch/1"' in own.content.decode()
    policy = own["Content-Security-Policy"]
    assert policy.count(COUNTER) == 1
    assert f"img-src 'self' data: {COUNTER}" in policy
    assert COUNTER not in other.content.decode() + other["Content-Security-Policy"]


def test_consent_is_not_asked_for_a_counter_that_is_not_named(client, two_centres):
    centre = CentreSettings.for_site(two_centres.own.site)
    centre.analytics_on = True

    with pytest.raises(ValidationError) as caught:
        centre.clean()
    centre.save()

    assert list(caught.value.message_dict) == ["analytics_pixel"]
    assert 'value="all"' not in client.get("/", headers={"host": "localhost"}).content.decode()


def test_a_notice_read_before_analytics_is_no_consent(client, analytics):
    answer(client, "seen")

    assert shown(client)


@pytest.mark.parametrize("choice", ["", "everything", "<script>"])
def test_unknown_answer_is_not_kept(client, two_centres, choice):
    assert COOKIE not in answer(client, choice).cookies


def test_unknown_cookie_is_no_answer(client, two_centres):
    client.cookies[COOKIE] = "whatever"

    assert shown(client)


def test_form_of_another_site_is_refused(client, two_centres):
    assert answer(client, "all", origin="http://evil.example").status_code == 403


def test_reader_stays_on_this_site(client, two_centres):
    assert answer(client, "seen", "https://evil.example").url == "/"


def test_notice_is_answered_by_post_only(client, two_centres):
    assert client.get("/cookies/").status_code == 405
