"""Asking for a new password tells nobody whether there is an account."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from users.models import Role, User

PAGE = "/parol/vosstanovit/"
STRANGER = "nobody@example.test"


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


@pytest.fixture
def closed(two_centres):
    return two_centres.own.person(Role.EDITOR, email="closed@example.test", is_active=False)


def ask(client, email, **extra):
    return client.post(PAGE, {"email": email}, **extra)


def shapes(queries):
    """Return the queries without the values in them."""
    return [re.sub(r"'[\w.@]+'|\d+", "…", each["sql"]) for each in queries]


@pytest.mark.parametrize("email", [STRANGER, "closed@example.test"])
def test_work_words_and_queries_are_the_same(client, editor, closed, email):
    client.get(PAGE)
    with CaptureQueriesContext(connection) as for_known:
        known = ask(client, editor.email)
    with CaptureQueriesContext(connection) as for_unknown:
        unknown = ask(client, email)

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert shapes(for_known) == shapes(for_unknown)
    assert client.get(known.url).content == client.get(unknown.url).content


def test_no_letter_leaves_while_the_visitor_waits(client, editor, mailoutbox, post_office):
    ask(client, editor.email)
    assert mailoutbox == []

    assert [letter.to for letter in post_office()] == [[editor.email]]


def test_queue_keeps_no_address_that_somebody_typed(client, two_centres, post_office):
    ask(client, STRANGER)

    job = ProcrastinateJob.objects.filter(task_name="users.reset_letter").last()
    assert STRANGER not in str(job.args)
    assert post_office() == []


def test_link_leads_to_the_host_where_it_was_asked(client, editor, post_office):
    ask(client, editor.email, headers={"host": "tver.localhost"})

    body = post_office()[0].body
    assert "http://tver.localhost/parol/novyy/" in body
    assert body.rstrip().endswith("tver.localhost")


def test_account_closed_meanwhile_gets_no_letter(client, editor, post_office):
    ask(client, editor.email)
    User.objects.update(is_active=False)

    assert post_office() == []


@pytest.mark.parametrize("email", ["editor@example.test", STRANGER])
def test_one_address_is_asked_about_five_times_an_hour(client, editor, email, post_office):
    answers = [
        ask(client, email, REMOTE_ADDR=f"203.0.113.{number}").status_code for number in range(7)
    ]

    assert answers == [302] * 5 + [429] * 2
    assert len(post_office()) <= 5


def test_one_visitor_asks_twenty_times_an_hour(client, two_centres):
    answers = [ask(client, f"person{n}@example.test").status_code for n in range(21)]

    assert answers == [302] * 20 + [429]


def test_refusal_is_told_in_russian(client, two_centres):
    for _attempt in range(6):
        page = ask(client, STRANGER).content.decode()

    assert "Слишком много попыток" in page
    assert "Many" not in page
