"""What the worker makes of the rows."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from core import outbox
from core.models import BasePage, OutboxEntry, OutboxFailure
from core.outbox import Action, drain, failures
from core.outbox.cleanup import purge_done
from home.models import StandardPage

pytestmark = pytest.mark.django_db


def test_handlers_are_chosen_by_model_base_class_or_all(handler, text_page):
    seen = []
    handler("home.StandardPage")(lambda entry: seen.append("label"))
    handlers = {
        "base": (BasePage,),
        "pages": ("wagtailcore.Page",),
        "all": (),
        "foreign": ("home.HomePage",),
    }
    for name, targets in handlers.items():
        handler(*targets)(_named(name, lambda entry, name=name: seen.append(name)))
    text_page.save()

    drain.drain()

    assert sorted(seen) == ["all", "base", "label", "pages"]


def _named(name, function):
    function.__qualname__ = name
    return function


def test_a_burst_for_one_page_is_one_call_with_the_last_version(handler, text_page):
    seen = []
    handler()(lambda entry: seen.append(entry.version))
    for _time in range(5):
        text_page.save()

    assert drain.drain() == 5
    assert seen == [OutboxEntry.objects.order_by("version").last().version]


def test_a_burst_keeps_what_its_earlier_rows_knew(handler, text_page):
    seen = []
    handler()(lambda entry: seen.append((entry.action, entry.old_urls, entry.public)))
    text_page.slug = "nash-tsentr"
    text_page.save()
    text_page.live = False
    text_page.save()
    text_page.save()

    drain.drain()

    assert seen == [(Action.MOVED, ["http://localhost/o-nashem-dele/"], True)]


def test_rows_are_handled_in_order_and_once(handler, centre):
    seen = []
    handler("home.StandardPage")(lambda entry: seen.append(entry.instance.title))
    for title in ("раз", "два", "три"):
        centre.home.add_child(instance=StandardPage(title=title, slug=title, live=False))

    drain.drain()
    drain.drain()

    assert seen == ["раз", "два", "три"]


def test_batches_follow_each_other(handler, centre, monkeypatch):
    monkeypatch.setattr(drain, "BATCH", 2)
    seen = []
    handler("home.StandardPage")(lambda entry: seen.append(entry.object_pk))
    for number in range(5):
        centre.home.add_child(instance=StandardPage(title=str(number), slug=f"page-{number}"))

    drain.drain()

    assert len(seen) == 5
    assert not OutboxEntry.objects.filter(done=None).exists()


def test_the_instance_of_a_deleted_page_is_none(handler, text_page):
    seen = []
    handler("home.StandardPage")(lambda entry: seen.append((entry.action, entry.instance)))
    text_page.delete()

    drain.drain()

    assert seen == [(Action.DELETED, None)]


def test_a_failing_handler_holds_up_neither_the_next_nor_other_rows(handler, text_page, centre):
    seen = []

    @handler()
    def broken(entry):
        raise ValueError("индекс недоступен")

    handler()(lambda entry: seen.append(entry.object_pk))
    text_page.save()
    other = centre.home.add_child(instance=StandardPage(title="Другая", slug="drugaya"))

    drain.drain()

    assert {str(text_page.pk), str(other.pk)} <= set(seen)
    failure = OutboxFailure.objects.filter(entry__object_pk=text_page.pk).get()
    assert failure.attempts == 1
    assert failure.last_error == "ValueError: индекс недоступен"
    assert not failure.given_up


def test_a_database_error_in_a_handler_spoils_no_other(handler, text_page):
    seen = []

    @handler()
    def broken(entry):
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")

    handler()(lambda entry: seen.append(StandardPage.objects.count()))
    text_page.save()

    drain.drain()

    assert len(seen) == 1
    assert OutboxFailure.objects.count() == 1


def test_only_the_failed_handler_is_retried_and_with_growing_pauses(handler, text_page):
    calls = {"good": 0, "bad": 0}

    @handler()
    def good(entry):
        calls["good"] += 1

    @handler()
    def bad(entry):
        calls["bad"] += 1
        raise ValueError("нет связи")

    text_page.save()
    pauses = []
    drain.drain()
    for _attempt in range(2):
        failure = OutboxFailure.objects.get()
        pauses.append(failure.next_try - timezone.now())
        drain.drain()  # too early: nothing happens
        OutboxFailure.objects.update(next_try=timezone.now())
        drain.drain()

    assert calls == {"good": 1, "bad": 3}
    assert pauses[1] > pauses[0] * 3


def test_a_retry_that_succeeds_leaves_no_failure(handler, text_page):
    answers = iter([ValueError("сеть"), None])

    @handler()
    def flaky(entry):
        if error := next(answers):
            raise error

    text_page.save()
    drain.drain()
    OutboxFailure.objects.update(next_try=timezone.now())
    drain.drain()

    assert not OutboxFailure.objects.exists()


def test_after_the_last_attempt_it_waits_for_people(handler, text_page, monkeypatch):
    monkeypatch.setattr(failures, "MAX_ATTEMPTS", 2)

    @handler()
    def broken(entry):
        raise ValueError("нет связи")

    text_page.save()
    drain.drain()
    OutboxFailure.objects.update(next_try=timezone.now())
    drain.drain()

    failure = OutboxFailure.objects.get()
    assert failure.given_up
    failures.try_now(OutboxFailure.objects.all())
    drain.drain()
    failure.refresh_from_db()
    assert failure.attempts == 1


def test_a_newer_save_supersedes_an_older_failure(handler, text_page):
    answers = iter([ValueError("сеть"), None])

    @handler()
    def flaky(entry):
        if error := next(answers):
            raise error

    text_page.save()
    drain.drain()
    text_page.save()
    drain.drain()

    assert not OutboxFailure.objects.exists()


def test_a_failure_of_a_handler_that_is_gone_is_dropped(handler, text_page):
    handler()(_named("gone", lambda entry: 1 / 0))
    text_page.save()
    drain.drain()
    outbox.registry._handlers.clear()
    OutboxFailure.objects.update(next_try=timezone.now())

    drain.drain()

    assert not OutboxFailure.objects.exists()


def test_done_rows_are_purged_but_not_those_somebody_waits_on(handler, text_page):
    handler("home.StandardPage")(_named("bad", lambda entry: 1 / 0))
    text_page.save()
    text_page.get_parent().specific.save()
    drain.drain()
    OutboxEntry.objects.update(done=timezone.now() - timedelta(days=30))

    purge_done()

    assert [row.object_pk for row in OutboxEntry.objects.all()] == [str(text_page.pk)]
