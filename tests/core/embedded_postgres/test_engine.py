"""The engine inside Django."""

import pytest
from django.db import connections
from django.db.utils import OperationalError, load_backend

from core.embedded_postgres import base, binaries, cluster, database_settings
from core.embedded_postgres.errors import BinariesMissingError
from core.embedded_postgres.paths import Paths, state_dir

DJANGO = """
from django.conf import settings
from core.embedded_postgres import database_settings
settings.configure(DATABASES={"default": database_settings()}, INSTALLED_APPS=[])
import django
django.setup()
from django.db import connection
"""


def test_settings_start_nothing(bare):
    done = bare.run(DJANGO + "print(connection.vendor)")
    assert done.stdout.strip() == "postgresql", done.stderr
    assert not bare.state.exists()


def test_first_connection_starts_the_server(sandbox):
    done = sandbox.run(
        DJANGO + "with connection.cursor() as c:\n"
        "    c.execute('SELECT current_database()')\n"
        "    print(c.fetchone()[0])\n"
    )
    assert done.stdout.strip() == "portal", done.stderr


def test_connection_comes_back_after_the_server_was_killed(sandbox):
    done = sandbox.run(
        DJANGO + "import os, signal, time\n"
        "connection.ensure_connection()\n"
        "data = connection.cursor().execute('SHOW data_directory').fetchone()[0]\n"
        "pid = int(open(data + '/postmaster.pid').readline())\n"
        "os.kill(pid, signal.SIGKILL)\n"
        "connection.close()\n"
        "print(connection.cursor().execute('SELECT 7').fetchone()[0])\n"
    )
    assert done.stdout.strip() == "7", done.stderr


def test_failure_reaches_django_as_its_own_error(monkeypatch):
    def fail(*, again=False):
        raise BinariesMissingError

    monkeypatch.setattr(cluster, "ensure_running", fail)
    wrapper = load_backend("core.embedded_postgres").DatabaseWrapper(
        {**connections["default"].settings_dict, **database_settings()}
    )
    with pytest.raises(OperationalError, match="embedded-postgres") as raised:
        wrapper.get_new_connection({})
    assert isinstance(raised.value.__cause__, BinariesMissingError)


def test_is_the_stock_backend_otherwise():
    stock = load_backend("django.db.backends.postgresql").DatabaseWrapper
    assert issubclass(base.DatabaseWrapper, stock)
    assert base.DatabaseWrapper.vendor == "postgresql"


def test_settings_name_a_socket_and_no_network(monkeypatch, tmp_path):
    monkeypatch.setenv("PORTAL_PG_DIR", str(tmp_path))
    settings = database_settings()
    assert settings["ENGINE"] == "core.embedded_postgres"
    assert settings["HOST"].startswith("/")
    assert settings["NAME"] == "portal"
    assert state_dir() == tmp_path


def test_address_does_not_depend_on_the_temporary_folder(monkeypatch, tmp_path):
    paths = Paths(tmp_path / ("длинное имя " * 20))
    before = paths.socket_dir
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert Paths(paths.state).socket_dir == before
    assert len(str(before)) < 60


def test_absent_wheel_is_told_in_one_sentence(monkeypatch):
    monkeypatch.setattr(binaries, "PACKAGE", "no_such_package")
    binaries.installed_prefix.cache_clear()
    with pytest.raises(BinariesMissingError, match="DATABASE_URL"):
        binaries.installed_prefix()
    binaries.installed_prefix.cache_clear()
