"""`manage.py portal`: prepares here, becomes the supervisor, hands its orders over."""

import json
import os
import sys

import pytest
from django.core.management import call_command

from core.management.commands import portal
from core.portal import greeting, plan, preflight, preparation, supervisor
from core.portal.refusal import Refusal

ORDERS = {"greeting": ["пароль: секрет"], "words": {"stopped": "Всё остановлено."}}


@pytest.fixture
def steps(monkeypatch):
    """What the command does, one after another, without doing it."""
    done = []
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.setattr(preflight, "free_port", lambda text: done.append(("port", text)) or 8123)
    monkeypatch.setattr(preflight, "answering_database", lambda: done.append("database"))
    monkeypatch.setattr(preparation, "prepare", lambda say: done.append("prepare"))
    monkeypatch.setattr(greeting, "follow_port", lambda port: done.append(("follow", port)))
    monkeypatch.setattr(greeting, "lines", lambda port: ["ready"])
    monkeypatch.setattr(plan, "make", lambda *orders: done.append(orders) or ORDERS)
    monkeypatch.setattr(portal, "become_supervisor", lambda orders: done.append(orders))
    return done


def test_everything_is_checked_before_anything_slow(steps):
    call_command("portal")

    assert steps == [
        ("port", "8123"),
        "database",
        "prepare",
        ("follow", 8123),
        (8123, ["ready"], None),
        ORDERS,
    ]


def test_make_may_ask_to_stop_with_it(steps):
    call_command("portal", "--stop-with-parent")

    assert (8123, ["ready"], os.getppid()) in steps


def test_the_usual_port_is_8000(steps, monkeypatch):
    monkeypatch.delenv("PORT")

    call_command("portal")

    assert steps[0] == ("port", "8000")


def test_ctrl_c_while_preparing_is_no_traceback(steps, monkeypatch):
    def interrupted(say):
        raise KeyboardInterrupt

    monkeypatch.setattr(preparation, "prepare", interrupted)

    with pytest.raises(SystemExit) as ended:
        call_command("portal")

    assert ended.value.code == 130
    assert ORDERS not in steps


def test_a_refusal_starts_nothing(steps, monkeypatch):
    def refuse(text):
        raise Refusal("Порт 8123 уже занят.")

    monkeypatch.setattr(preflight, "free_port", refuse)

    with pytest.raises(Refusal, match="уже занят"):
        call_command("portal")

    assert steps == []


def test_orders_go_over_in_a_file_that_has_no_name(monkeypatch):
    replaced = []

    def replace(program, line):
        number = int(line[-1])
        assert os.get_inheritable(number)
        replaced.append((program, line[:-1], os.pread(number, 10_000, 0), os.fstat(number)))

    monkeypatch.setattr(os, "execv", replace)

    portal.become_supervisor(ORDERS)

    ((program, line, sent, status),) = replaced
    assert program == sys.executable
    assert line == [sys.executable, "-I", "-S", supervisor.__file__]
    assert json.loads(sent) == ORDERS
    assert status.st_nlink == 0
    assert not any("секрет" in each for each in line)
