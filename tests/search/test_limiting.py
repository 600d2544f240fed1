"""How much one address may ask."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from search.limiting import limited

STRANGER, OTHER = "203.0.113.5", "203.0.113.6"


@limited("test-page", 2)
def page(request):
    """A page of which an address gets two for every one that the setting allows."""
    return HttpResponse("найдено")


@limited("test-script", plain=True)
def script(request):
    """What a script asks."""
    return HttpResponse("найдено")


def ask(view, address=STRANGER):
    request = RequestFactory().get(
        "/poisk/?q=<робот>", headers={"host": "localhost"}, REMOTE_ADDR=address
    )
    return view(request)


@pytest.fixture(autouse=True)
def _two(settings, two_centres):
    settings.SEARCH_RATE_LIMIT = 2


def test_an_address_is_stopped_and_others_are_not():
    answers = [ask(page).status_code for _ in range(6)]

    assert answers == [200] * 4 + [429] * 2
    assert ask(page, OTHER).status_code == 200


def test_views_are_counted_apart():
    assert [ask(script).status_code for _ in range(3)] == [200, 200, 429]
    assert ask(page).status_code == 200


def test_the_page_is_calm_and_says_when_to_come_again():
    for _ in range(4):
        ask(page)

    answer = ask(page)

    text = answer.content.decode()
    assert "<h1>Слишком много запросов</h1>" in text
    assert 'value="&lt;робот&gt;"' in text
    assert '<meta name="robots" content="noindex">' in text
    assert answer["Retry-After"] == "60"
    assert answer["Cache-Control"] == "no-store"


def test_a_script_gets_no_page():
    for _ in range(2):
        ask(script)

    answer = ask(script)

    assert (answer.status_code, answer.content) == (429, b"")


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", ""])
def test_the_machine_itself_and_the_unknown_are_not_counted(address):
    assert {ask(page, address).status_code for _ in range(9)} == {200}


def test_nothing_is_counted_where_the_limit_is_off(settings):
    settings.SEARCH_RATE_LIMIT = 0

    assert {ask(page).status_code for _ in range(9)} == {200}
