"""A long table is ordered, made by the worker and taken by whoever ordered it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from core.tables import Table
from exchange import tasks
from exchange.models import OrderedFile, OrderState
from exchange.orders import FileKind, making, order, register, unregister
from exchange.orders.kinds import Way
from tests.jobs import run_jobs
from users.models import Role

HEAD = {"host": "localhost"}


class Numbers(FileKind):
    """As many numbers as are asked for; closed to whoever is told so."""

    key = "numbers"
    refused = None
    broken = False

    def may_take(self, user, args):
        return user != self.refused

    def count(self, args):
        return args["most"]

    def table(self, args):
        return Table("Числа", ["number"], ["Число"], self._rows(args["most"]))

    def back(self, args):
        return Way(reverse("wagtailadmin_home"), "К числам")

    def _rows(self, most):
        for number in range(most):
            if self.broken and number == most // 2:
                raise RuntimeError("the table is torn")
            yield [number]


@pytest.fixture
def kind():
    """A kind of tables for one test."""
    found = register(Numbers())
    yield found
    unregister(found)


@pytest.fixture
def person(two_centres):
    return two_centres.own.person(Role.EDITOR)


@pytest.fixture
def desk(client, person):
    client.force_login(person)
    return client


@pytest.fixture
def ordered(kind, two_centres, person):
    """Return a function that orders so many numbers."""

    def ask(most=3, suffix="xlsx", user=person):
        site = two_centres.own.site
        return order(kind, {"most": most}, name="chisla", suffix=suffix, site=site, user=user)

    return ask


def get(client, name, made):
    return client.get(reverse(name, args=[made.pk]), headers=HEAD)


def content(answer):
    return b"".join(answer.streaming_content)


def test_the_page_shows_progress_and_then_the_file(desk, ordered, monkeypatch):
    monkeypatch.setattr(making, "STEP", 2)
    made = ordered(5, "csv")

    waiting = get(desk, "exchange_ordered", made).content.decode()
    assert "data-import-progress" in waiting
    told = {"working": True, "done": 0, "total": 5, "percent": 0}
    assert get(desk, "exchange_ordered_progress", made).json() == told
    assert get(desk, "exchange_ordered_file", made).status_code == 404
    assert run_jobs("exchange.order") == 1

    ready = get(desk, "exchange_ordered", made).content.decode()
    assert "Файл готов, строк: 5." in ready
    assert "К числам" in ready
    sent = get(desk, "exchange_ordered_file", made)
    assert "chisla.csv" in sent["Content-Disposition"]
    assert content(sent).decode("utf-8-sig").split() == ["Число", "0", "1", "2", "3", "4"]
    told = get(desk, "exchange_ordered_progress", made).json()
    assert told == {"working": False, "done": 5, "total": 5, "percent": 100}


def test_others_see_how_far_it_is_while_rows_are_written(kind, ordered, monkeypatch):
    monkeypatch.setattr(making, "STEP", 2)
    seen = []

    def rows(most):
        for number in range(most):
            yield [number]
            seen.append(OrderedFile.objects.get().done)

    monkeypatch.setattr(kind, "_rows", rows)
    ordered(6)
    run_jobs("exchange.order")

    assert seen == [0, 2, 2, 4, 4, 6]


def test_a_workbook_is_made_too(desk, ordered, tmp_path):
    made = ordered(2)
    run_jobs("exchange.order")

    path = tmp_path / "chisla.xlsx"
    path.write_bytes(content(get(desk, "exchange_ordered_file", made)))
    assert [row[0] for row in load_workbook(path).active.values] == ["Число", 0, 1]


def test_asked_twice_while_it_is_made_it_stays_one_order(ordered):
    assert ordered().pk == ordered().pk
    assert ordered(4).pk != ordered(3).pk

    run_jobs("exchange.order")
    assert ordered().pk != OrderedFile.objects.filter(state=OrderState.READY).first().pk


def test_what_breaks_is_said_leaves_no_file_and_is_made_by_another_attempt(desk, kind, ordered):
    made = ordered(4, "csv")
    kind.broken = True
    with pytest.raises(RuntimeError):
        tasks.make_file.func(run_id=made.pk, step="making", user_id=made.created_by_id)
    made.refresh_from_db()
    assert (made.state, made.file.name) == (OrderState.FAILED, "")
    assert "Собрать файл не удалось" in get(desk, "exchange_ordered", made).content.decode()

    kind.broken = False
    assert desk.post(reverse("exchange_ordered", args=[made.pk]), headers=HEAD).status_code == 302
    run_jobs("exchange.order")
    made.refresh_from_db()
    assert made.is_ready
    assert get(desk, "exchange_ordered", made).status_code == 200


def test_an_attempt_that_comes_late_makes_nothing_again(ordered):
    made = ordered()
    run_jobs("exchange.order")
    before = OrderedFile.objects.get().file.name

    tasks.make_file.func(run_id=made.pk, step="making", user_id=made.created_by_id)
    assert OrderedFile.objects.get().file.name == before


def test_whoever_lost_his_rights_gets_no_file(desk, kind, ordered, person):
    early, late = ordered(1), ordered(2)
    tasks.make_file.func(run_id=early.pk, step="making", user_id=person.pk)
    kind.refused = person
    tasks.make_file.func(run_id=late.pk, step="making", user_id=person.pk)

    late.refresh_from_db()
    assert (late.state, late.file.name) == (OrderState.FAILED, "")
    assert "больше не доступна" in late.remark
    for made in (early, late):
        assert get(desk, "exchange_ordered_file", made).status_code in (302, 403)


def test_an_order_is_nobody_elses(client, ordered, two_centres):
    made = ordered()
    run_jobs("exchange.order")
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))

    for name in ("exchange_ordered", "exchange_ordered_file", "exchange_ordered_progress"):
        assert get(client, name, made).status_code == 404


def test_the_file_goes_after_its_term(desk, ordered, settings):
    made = ordered()
    run_jobs("exchange.order")
    made.refresh_from_db()
    stored, storage = made.file.name, made.file.storage
    settings.ORDERED_FILE_DAYS = 2
    OrderedFile.objects.update(created_at=timezone.now() - timedelta(days=2, hours=1))

    tasks.forget_old.func(timestamp=0)

    assert not storage.exists(stored)
    assert "Срок хранения файла истёк" in get(desk, "exchange_ordered", made).content.decode()
    assert get(desk, "exchange_ordered_file", made).status_code == 404
