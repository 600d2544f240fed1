"""Addresses outside are asked politely, and called broken only after several failures."""

from datetime import timedelta

import pytest
from django.test import override_settings
from django.utils import timezone

from core.models import UpkeepItem
from link_checker import checking
from link_checker.collecting import collect
from link_checker.fetching import Kind, Outcome
from link_checker.models import Link, WebAddress
from link_checker.problems import Problem
from link_checker.tasks import wake
from tests.link_checker.conftest import link_to

URL = "https://school.example.ru/a"
FINE = Outcome(Kind.FINE, words="200")
GONE = Outcome(Kind.BROKEN, Problem.NOT_FOUND, "404")

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(write):
    collect(write(link_to(URL), title="Источник"))
    return WebAddress.objects.get()


def ask(address, *outcomes):
    for outcome in outcomes:
        checking.keep(address.pk, outcome)
    address.refresh_from_db()
    return address


def lines():
    return UpkeepItem.objects.filter(check_key="broken-links").count()


def test_one_failure_or_two_are_an_accident(address):
    assert ask(address, GONE, GONE).problem == ""
    assert lines() == 0


def test_the_third_failure_puts_the_link_on_the_desk(address):
    first = timezone.now()
    assert ask(address, GONE, GONE, GONE).problem == Problem.NOT_FOUND
    assert lines() == 1
    assert address.since - first < timedelta(minutes=1)
    line = UpkeepItem.objects.get(check_key="broken-links")
    assert "(404)" in line.detail
    assert line.title == "Источник"


def test_a_success_between_failures_begins_anew(address):
    assert ask(address, GONE, GONE, FINE, GONE, GONE).problem == ""


def test_a_link_that_works_again_leaves_the_desk(address):
    assert ask(address, GONE, GONE, GONE, FINE).problem == ""
    assert (lines(), Link.objects.broken().count()) == (0, 0)


@pytest.mark.parametrize("problem", [Problem.INSIDE, Problem.PASSWORD, Problem.WRONG])
def test_what_asking_again_would_not_change_is_told_at_once(address, problem):
    assert ask(address, Outcome(Kind.BROKEN, problem)).problem == problem
    assert lines() == 1


def test_a_site_closed_to_robots_is_no_line(address):
    assert ask(address, *[Outcome(Kind.UNCLEAR, words="403")] * 5).problem == ""


@pytest.mark.parametrize(
    ("outcomes", "pause"),
    [
        ([FINE], timedelta(days=7)),
        ([GONE], timedelta(hours=1)),
        ([GONE, GONE], timedelta(hours=12)),
        ([GONE] * 3, timedelta(days=1)),
        ([GONE] * 20, timedelta(days=7)),
        ([Outcome(Kind.UNCLEAR, words="429", wait=timedelta(days=30))], timedelta(days=30)),
        (
            [Outcome(Kind.BROKEN, Problem.SERVER_ERROR, "503", timedelta(hours=5))],
            timedelta(hours=5),
        ),
        ([Outcome(Kind.BROKEN, Problem.SERVER_ERROR, "503", timedelta(0))], timedelta(hours=1)),
    ],
)
def test_the_next_question_waits(address, outcomes, pause):
    ask(address, *outcomes)
    assert address.next_check - address.checked_at == pause


class Asker:
    """Notes what is asked, and when the asker paused."""

    def __init__(self, outcome=FINE):
        self.outcome, self.steps = outcome, []

    def __call__(self, url, agent):
        self.steps.append(url)
        return self.outcome

    def pause(self, seconds):
        self.steps.append(seconds)


@override_settings(LINK_CHECKS=True)
def test_a_host_is_asked_slowly_and_not_without_end(write):
    text = "".join(link_to(f"https://one.example.ru/{n}") for n in range(checking.PER_HOST + 5))
    collect(write(text))
    asker = Asker()
    assert checking.run(asker, asker.pause) == checking.PER_HOST
    assert asker.steps[1::2] == [checking.PAUSE] * (checking.PER_HOST - 1)


@override_settings(LINK_CHECKS=True)
def test_what_was_asked_is_not_asked_again_till_it_is_due(address, travel):
    asker = Asker()
    assert checking.run(asker, asker.pause) == 1
    assert checking.run(asker, asker.pause) == 0
    travel(days=8)
    assert checking.run(asker, asker.pause) == 1


@override_settings(LINK_CHECKS=True)
def test_an_address_that_no_page_names_is_not_asked(address):
    Link.objects.all().delete()
    asker = Asker()
    assert checking.run(asker, asker.pause) == 0


@override_settings(LINK_CHECKS=True)
def test_a_run_ends_in_time(write, monkeypatch):
    collect(write(link_to("https://one.example.ru/1") + link_to("https://one.example.ru/2")))
    monkeypatch.setattr(checking, "RUN", -1.0)
    asker = Asker()
    assert checking.run(asker, asker.pause) == 0


def test_the_setting_switches_questions_off(address):
    asker = Asker()
    assert checking.run(asker, asker.pause) == 0
    wake()
    assert asker.steps == []


def test_the_worker_says_whose_it_is(two_centres):
    assert two_centres.own.site.root_url in checking.agent()


@override_settings(LINK_CHECKS=True)
def test_the_real_asker_is_guarded(write):
    collect(write(link_to("https://127.0.0.1/secret"), title="Источник"))
    checking.run(pause=lambda seconds: None)
    assert Link.objects.broken().values_list("wrong", flat=True).get() == Problem.INSIDE
    assert lines() == 1
