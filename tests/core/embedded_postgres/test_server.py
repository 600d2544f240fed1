"""The server as the list of design/stack.md wants it."""

import os
from pathlib import Path

import pytest

from .sandbox import Sandbox

RUSSIAN = "SELECT lower('ЁЖИК') || ' ' || to_tsvector('russian', 'программами')::text"


def test_cluster_lives_in_a_folder_of_its_major_version_and_speaks_utf8(bare):
    version = bare.ask("SHOW server_version")
    assert bare.data.name == f"data-{version.split('.')[0]}"
    assert bare.ask("SHOW server_encoding") == "UTF8"


@pytest.mark.parametrize("locale", ["C", "ru_RU.KOI8-R"])
def test_locale_of_the_caller_does_not_break_russian(bare, locale):
    surroundings = {"LC_ALL": locale, "LANG": locale, "PYTHONUTF8": "1"}
    assert bare.ask(RUSSIAN, **surroundings) == "ёжик 'программ':1"
    collation = "SELECT datcollate FROM pg_database WHERE datname = current_database()"
    assert bare.ask(collation) == "C.UTF-8"


def test_trigrams_of_russian_words_exist(sandbox):
    made = sandbox.run(
        "import psycopg\n"
        "from core.embedded_postgres import database_settings, ensure_running\n"
        "ensure_running()\n"
        "host = database_settings()['HOST']\n"
        "link = psycopg.connect(host=host, user='postgres', dbname='portal')\n"
        "for name in ('pg_trgm', 'unaccent', 'fuzzystrmatch'):\n"
        "    link.execute(f'CREATE EXTENSION {name}')\n"
        "print(link.execute(\"SELECT similarity('программа', 'ПРОГРАММЫ') > 0.5\").fetchone()[0])",
        LC_ALL="C",
        PYTHONUTF8="1",
    )
    assert made.stdout.strip() == "True", made.stderr


def test_listens_on_a_private_unix_socket_only(sandbox):
    assert sandbox.ask("SHOW listen_addresses") == ""
    socket = Path(sandbox.ask("SHOW unix_socket_directories")) / ".s.PGSQL.5432"
    sandbox.hold()
    assert socket.is_socket()
    assert socket.parent.stat().st_mode & 0o077 == 0
    assert socket.stat().st_mode & 0o077 == 0
    assert _listening_tcp_sockets(sandbox.postmaster) == []


def _listening_tcp_sockets(pid):
    ours = {os.readlink(f) for f in Path(f"/proc/{pid}/fd").iterdir() if f.is_symlink()}
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return [row for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in ours]


def test_server_never_runs_as_root(sandbox):
    sandbox.hold()
    owner = Path(f"/proc/{sandbox.postmaster}").stat().st_uid
    assert owner != 0
    if os.geteuid():
        assert owner == os.geteuid()
    groups = Path(f"/proc/{sandbox.postmaster}/status").read_text().split("Groups:")[1]
    if os.geteuid() == 0:
        assert groups.split("\n")[0].strip() in ("", "65534")


@pytest.mark.parametrize(
    "name",
    ["с пробелом и кириллицей", "quote's & (brackets), comma", "очень-длинное-имя-" * 6],
)
def test_any_path_will_do(folder, name):
    sandbox = Sandbox(folder / name / "pg")
    try:
        assert sandbox.ask(RUSSIAN) == "ёжик 'программ':1"
        assert sandbox.stopped()
    finally:
        sandbox.close()


def test_root_owned_files_stay_with_the_account_that_made_them(sandbox):
    sandbox.ask("SELECT 1")
    made_by = sandbox.data.stat().st_uid
    sandbox.ask("SELECT 1")
    assert sandbox.data.stat().st_uid == made_by
    assert sandbox.data.stat().st_mode & 0o077 == 0


def test_data_survives_a_stop(sandbox):
    before = sandbox.run(
        "import psycopg\n"
        "from core.embedded_postgres import database_settings, ensure_running\n"
        "ensure_running()\n"
        "link = psycopg.connect(host=database_settings()['HOST'], user='postgres',"
        " dbname='portal', autocommit=True)\n"
        "link.execute('CREATE TABLE kept AS SELECT 42 AS answer')"
    )
    assert before.returncode == 0, before.stderr
    assert sandbox.stopped()
    assert sandbox.ask("SELECT answer FROM kept") == "42"


def test_log_does_not_grow_for_ever(sandbox):
    with (sandbox.state / "server.log").open("ab") as log:
        log.truncate(11 * 1024 * 1024)
    assert sandbox.ask("SELECT 1") == "1"
    assert (sandbox.state / "server.log").stat().st_size < 100_000
    assert (sandbox.state / "server.old.log").exists()
