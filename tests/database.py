"""The database of a test process: a copy of the migrated one, with two centres in it.

Migrations run once for all processes of a run. Tests work in transactions above the two centres;
what has to commit uses the fixture `committed`.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection, transaction

from core.models import OutboxEntry
from tests.factories.centres import make_two_centres

QUEUE = ("procrastinate_jobs", "procrastinate_workers", "core_outboxentry", "core_joberror")


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment,
    django_db_blocker,
    django_db_keepdb,
    django_db_createdb,
    tmp_path_factory,
):
    """Give this process its database; `--reuse-db` keeps the migrated one for the next run."""
    folder, own, everyone = _processes(tmp_path_factory.getbasetemp())
    with django_db_blocker.unblock():
        before = connection.settings_dict["NAME"]
        with _one_at_a_time(folder):
            if not (folder / "copied").exists():
                fresh = django_db_createdb or not django_db_keepdb
                _copy_for(everyone, fresh=fresh, keep=django_db_keepdb)
                (folder / "copied").touch()
        connection.close()
        connection.settings_dict["NAME"] = _name(own)
        _commit_two_centres()
    yield
    with django_db_blocker.unblock():
        connection.close()
        connection.settings_dict["NAME"] = before
        _drop(_name(own))


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """Work with committed rows that other processes see; the rows that come are taken back.

    A test removes its own pages: their parents count them. pytest-django's transactional test
    would empty the centres and the words as well.
    """
    with django_db_blocker.unblock():
        _empty_the_queue()
        before = _keys()
        yield
        _empty_the_queue()
        _take_back(before)
        connection.close()


def _empty_the_queue() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(QUEUE)} CASCADE")


def _keys() -> dict[tuple[str, str], set[str]]:
    """Return the keys of all rows by table and name of the key."""
    with connection.cursor() as cursor:
        told = connection.introspection
        tables = {
            each: told.get_primary_key_column(cursor, each) for each in told.table_names(cursor)
        }
        kept = {}
        for table, key in tables.items():
            cursor.execute(f'SELECT "{key}"::text FROM "{table}"')
            kept[table, key] = {row[0] for row in cursor.fetchall()}
        return kept


def _take_back(before: dict[tuple[str, str], set[str]]) -> None:
    """Delete the rows that came; keys to other tables are looked at when all of them are gone."""
    with transaction.atomic(), connection.cursor() as cursor:
        for (table, key), now in _keys().items():
            if came := now - before[table, key]:
                cursor.execute(f'DELETE FROM "{table}" WHERE "{key}"::text = ANY(%s)', [list(came)])


def _commit_two_centres() -> None:
    """Commit the centres that tests find; nothing of them waits in the outbox."""
    with transaction.atomic():
        make_two_centres()
        OutboxEntry.objects.all().delete()
        connection.run_on_commit.clear()


def _processes(temporary: Path) -> tuple[Path, str, list[str]]:
    """Return the folder that the processes of this run share, our name and the names of all."""
    if own := os.environ.get("PYTEST_XDIST_WORKER"):
        count = int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
        return temporary.parent, own, [f"gw{number}" for number in range(count)]
    return temporary, "main", ["main"]


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    with (folder / "database.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _copy_for(processes: list[str], *, fresh: bool, keep: bool) -> None:
    """Migrate a database and copy it for every process."""
    creation = connection.creation
    before = connection.settings_dict["NAME"]
    creation.create_test_db(verbosity=0, autoclobber=True, serialize=False, keepdb=not fresh)
    for each in processes:
        creation.clone_test_db(suffix=each, verbosity=0, autoclobber=True)
    creation.destroy_test_db(before, verbosity=0, keepdb=keep)


def _drop(name: str) -> None:
    """Drop a database with whoever is connected: a worker killed by a test may linger."""
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _name(process: str) -> str:
    return f"{connection.creation._get_test_db_name()}_{process}"
