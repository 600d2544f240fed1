"""What a start does to the database: in order, alone, told in one sentence when it cannot."""

import psycopg
import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.db.utils import OperationalError

from core.embedded_postgres import DiskFullError
from core.portal import preparation
from core.portal.refusal import Refusal, told_in_one_sentence

LOCKS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = %s AND granted"


@pytest.fixture
def called(monkeypatch):
    """Commands that a preparation calls, instead of their work."""
    found = []
    monkeypatch.setattr(
        preparation,
        "call_command",
        lambda name, *arguments, **options: found.append((name, *arguments)),
    )
    return found


@pytest.fixture
def static_root(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "var" / "static"
    return settings.STATIC_ROOT


def locks():
    with connection.cursor() as cursor:
        cursor.execute(LOCKS, [preparation.ONE_AT_A_TIME])
        return cursor.fetchone()[0]


def another_link():
    """Connect to the test database past Django, as another process does."""
    params = connection.get_connection_params()
    kept = ("host", "port", "user", "password", "dbname")
    return psycopg.connect(**{name: params[name] for name in kept if params.get(name)})


def test_steps_are_told_and_done_in_order(db, called, static_root):
    said = []

    preparation.prepare(said.append)

    assert called == [
        ("migrate",),
        ("build_css",),
        ("demo", "--if-empty"),
        ("upgrade_centres", "--changes"),
    ]
    assert said == ["Привожу базу данных в порядок…", "Проверяю демонстрационное содержание…"]
    assert static_root.is_dir()


def test_a_portal_without_the_demo_says_nothing_of_it(db, called, static_root, monkeypatch):
    monkeypatch.setattr(preparation, "exists", lambda command: command != "demo")
    said = []

    preparation.prepare(said.append)

    assert called == [("migrate",), ("build_css",), ("upgrade_centres", "--changes")]
    assert len(said) == 1


def test_the_lock_is_held_while_it_lasts_and_given_back(db, monkeypatch, static_root):
    held = []
    monkeypatch.setattr(preparation, "call_command", lambda *args, **more: held.append(locks()))

    before = locks()
    preparation.prepare(lambda text: None)

    assert held == [before + 1] * 4
    assert locks() == before


def test_a_failed_step_gives_the_lock_back(db, monkeypatch, static_root):
    def fail(name, *arguments, **options):
        raise ValueError(name)

    monkeypatch.setattr(preparation, "call_command", fail)
    before = locks()

    with pytest.raises(ValueError, match="migrate"):
        preparation.prepare(lambda text: None)

    assert locks() == before


def test_a_second_start_waits_for_the_first(db):
    ask = "SELECT pg_try_advisory_lock(%s)"
    with another_link() as other, preparation.alone():
        assert other.execute(ask, [preparation.ONE_AT_A_TIME]).fetchone() == (False,)
    with another_link() as other:
        assert other.execute(ask, [preparation.ONE_AT_A_TIME]).fetchone() == (True,)


@pytest.mark.parametrize(("command", "known"), [("migrate", True), ("demo", True), ("fly", False)])
def test_commands_are_known_by_the_installed_apps(command, known):
    assert preparation.exists(command) is known


def test_static_files_have_a_folder_of_the_settings():
    assert str(django_settings.STATIC_ROOT).endswith("var/static")


def caused_by(cause):
    error = OperationalError("connection failed\nmore")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (DiskFullError(path="/var/pg", free=3), "/var/pg (свободно 3 МБ)"),
        (caused_by(DiskFullError(path="/var/pg", free=3)), "/var/pg (свободно 3 МБ)"),
        (caused_by(psycopg.errors.DiskFull("x")), "На диске базы данных кончилось место"),
    ],
)
def test_what_a_person_can_mend_is_one_sentence(error, sentence):
    with pytest.raises(Refusal) as refused, told_in_one_sentence():
        raise error

    assert sentence in refused.value.code
    assert "\n" not in refused.value.code
    assert refused.value.__cause__ is error


@pytest.mark.parametrize(
    "error", [OperationalError("deadlock"), caused_by(psycopg.errors.DeadlockDetected("x"))]
)
def test_what_nobody_can_mend_keeps_its_traceback(error):
    with pytest.raises(OperationalError), told_in_one_sentence():
        raise error


def test_success_is_silent():
    with told_in_one_sentence():
        done = True

    assert done
