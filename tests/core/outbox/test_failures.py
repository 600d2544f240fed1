"""Failed handlers: the pauses, the end of them, who is dropped and who is kept."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import OutboxEntry, OutboxFailure
from core.outbox import Action, failures
from core.outbox.cleanup import KEEP, purge_done
from core.outbox.registry import Handler, by_name, handlers_for

pytestmark = pytest.mark.django_db

NOW = timezone.now()


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def broken(entry):
    raise OSError("нет связи с 10.0.0.1\nвторая строка")


@pytest.fixture
def bad(handler):
    """A registered handler that always fails."""
    handler("home.StandardPage")(broken)
    return by_name(Handler(broken, ()).name)


def row(pk="1", action=Action.SAVED, **fields):
    return OutboxEntry.objects.create(
        model="home.StandardPage", object_pk=pk, action=action, **fields
    )


def fail(entry, **fields):
    return OutboxFailure.objects.create(entry=entry, handler="gone", **fields)


@pytest.mark.parametrize(
    ("attempts", "pause"),
    [(1, 30), (2, 120), (3, 480), (4, 1920), (5, 7680), (6, None), (7, None)],
)
def test_pauses_grow_until_people_are_asked(attempts, pause):
    expected = NOW + timedelta(seconds=pause) if pause else None

    assert failures._next_try(attempts) == expected


def test_a_failure_is_noted_by_its_first_line(bad):
    entry = row()

    assert failures.run_handler(bad, entry) is False

    noted = OutboxFailure.objects.get()
    assert noted.entry == entry
    assert noted.last_error.startswith("OSError: нет связи")
    assert "вторая" not in noted.last_error
    assert noted.next_try == NOW + failures.FIRST_PAUSE
    assert str(noted) == f"{bad.name}: {noted.last_error}"


def test_what_a_failed_handler_wrote_is_undone(handler):
    @handler()
    def half_way(entry):
        row("made by the handler")
        raise ValueError

    entry = row()
    failures.run_handler(by_name(Handler(half_way, ()).name), entry)

    assert list(OutboxEntry.objects.all()) == [entry]


def test_only_what_is_due_is_tried_again(bad, handler):
    early = fail(row("1"), next_try=NOW + timedelta(seconds=1))
    due = fail(row("2"), next_try=NOW)
    given_up = fail(row("3"), next_try=None)
    OutboxFailure.objects.update(handler=bad.name)

    assert failures.retry_due() == 1

    attempts = dict(OutboxFailure.objects.values_list("pk", "attempts"))
    assert attempts == {early.pk: 1, due.pk: 2, given_up.pk: 1}


def test_a_round_takes_the_longest_waiting_first(bad, monkeypatch):
    monkeypatch.setattr(failures, "BATCH", 2)
    for minutes in (1, 3, 2):
        fail(row(str(minutes)), next_try=NOW - timedelta(minutes=minutes))
    OutboxFailure.objects.update(handler=bad.name)

    assert failures.retry_due() == 2
    assert OutboxFailure.objects.get(attempts=1).entry.object_pk == "1"


@pytest.mark.parametrize(
    ("action", "pk", "dropped"),
    [
        (Action.SAVED, "1", True),
        (Action.MOVED, "1", False),
        (Action.DELETED, "1", False),
        (Action.SAVED, "2", False),
    ],
)
def test_a_newer_row_settles_earlier_saves_of_the_same_thing_only(action, pk, dropped):
    fail(row(pk, action))

    failures.supersede(row("1"))

    assert OutboxFailure.objects.exists() is not dropped


def test_a_failure_of_the_row_itself_is_not_superseded():
    entry = row()
    fail(entry)

    failures.supersede(entry)

    assert OutboxFailure.objects.exists()


def test_people_give_a_fresh_set_of_attempts():
    mine = fail(row("1"), attempts=6, next_try=None)
    other = fail(row("2"), attempts=6, next_try=None)

    assert failures.try_now(OutboxFailure.objects.filter(pk=mine.pk)) == 1

    mine.refresh_from_db()
    other.refresh_from_db()
    assert (mine.attempts, mine.next_try, mine.given_up) == (0, NOW, False)
    assert other.given_up


@pytest.mark.parametrize(
    ("age", "kept"),
    [
        (timedelta(0), True),
        (KEEP, True),
        (KEEP + timedelta(microseconds=1), False),
        (timedelta(days=400), False),
        (None, True),
    ],
)
def test_rows_are_kept_for_a_week_after_they_are_done(age, kept):
    row(done=NOW - age if age is not None else None)

    assert purge_done() == (0 if kept else 1)
    assert OutboxEntry.objects.exists() is kept


def test_a_row_that_a_failure_waits_on_is_kept():
    fail(row("1", done=NOW - timedelta(days=400)))
    row("2", done=NOW - timedelta(days=400))

    assert purge_done() == 1
    assert OutboxEntry.objects.get().object_pk == "1"


def test_a_model_that_is_no_longer_installed_has_no_handlers(handler):
    handler()(broken)
    entry = OutboxEntry.objects.create(model="gone.App", object_pk="1", action=Action.SAVED)

    assert entry.model_class is None
    assert entry.instance is None
    assert handlers_for(entry.model_class) == []


def test_a_row_is_read_by_people():
    assert str(row("7", Action.MOVED)) == "home.StandardPage 7: перемещено"
