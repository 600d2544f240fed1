"""Tools of the server: without the caller's surroundings, their failures in one sentence."""

import os
import shutil

import pytest

from core.embedded_postgres import server, tools
from core.embedded_postgres.account import Account
from core.embedded_postgres.errors import DiskFullError, EmbeddedPostgresError
from core.embedded_postgres.paths import Paths

PLENTY = shutil._ntuple_diskusage(10**12, 0, 10**12)


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: PLENTY)
    paths = Paths(tmp_path)
    vars(paths)["account"] = Account(os.geteuid(), os.getegid(), dropped=False)
    return paths


@pytest.fixture
def tool(place, monkeypatch):
    """Return a function that makes a shell line stand for every tool."""

    def of(line):
        monkeypatch.setattr(tools, "command", lambda *arguments: ["sh", "-c", line])

    return of


def test_locale_and_libpq_of_the_caller_are_left_behind(monkeypatch):
    for name in ("LANG", "LANGUAGE", "LC_COLLATE", "PGDATA", "PGHOST", "PGOPTIONS"):
        monkeypatch.setenv(name, "strange")
    monkeypatch.setenv("HTTP_PROXY", "kept")

    made = tools.clean_environment()

    assert "strange" not in made.values()
    assert (made["LC_ALL"], made["LC_MESSAGES"]) == ("C.UTF-8", "C")
    assert (made["PATH"], made["HTTP_PROXY"]) == (os.environ["PATH"], "kept")


def test_what_a_tool_says_is_kept_in_its_log(place, tool):
    tool("echo making; echo directories >&2")

    tools.run(place, "initdb")
    tools.run(place, "initdb")

    assert place.tool_log.read_text() == "making\ndirectories\n" * 2


def test_a_tool_works_in_the_state_folder(place, tool):
    tool("pwd")

    tools.run(place, "initdb")

    assert place.tool_log.read_text().strip() == str(place.state)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("echo first; echo 'last line'; exit 1", "initdb: last line"),
        ("echo 'with spaces   '; echo; exit 1", "initdb: with spaces"),
        ("exit 3", "initdb: initdb"),
        ("printf '\\377bad bytes'; exit 1", "initdb: \ufffdbad bytes"),
    ],
)
def test_a_failed_tool_is_told_by_its_last_line(place, tool, line, told):
    tool(line)

    with pytest.raises(EmbeddedPostgresError) as failed:
        tools.run(place, "initdb")

    assert failed.value.details == {"detail": told, "log": place.log}


def test_what_the_server_said_since_belongs_to_the_failure(place, tool):
    place.log.write_text("old: No space left on device\n")
    tool(f"echo 'new: could not bind' >> {place.log}; exit 1")

    with pytest.raises(EmbeddedPostgresError) as failed:
        tools.run(place, "pg_ctl")

    assert type(failed.value) is EmbeddedPostgresError
    assert failed.value.details["detail"] == "pg_ctl: new: could not bind"


@pytest.mark.parametrize("sign", tools.NO_SPACE)
def test_a_full_disk_is_known_by_what_the_server_says(place, tool, sign):
    tool(f"echo 'FATAL: {sign}' >> {place.log}; exit 1")

    with pytest.raises(DiskFullError):
        tools.run(place, "pg_ctl")


@pytest.mark.parametrize(("megabytes", "full"), [(0, True), (1, True), (2, False), (500, False)])
def test_a_disk_without_room_for_a_word_is_full(place, tool, monkeypatch, megabytes, full):
    left = shutil._ntuple_diskusage(10**12, 0, megabytes * tools.MEGABYTE)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: left)
    tool("exit 1")

    with pytest.raises(EmbeddedPostgresError) as failed:
        tools.run(place, "pg_ctl")

    assert isinstance(failed.value, DiskFullError) is full


@pytest.mark.parametrize(("free", "enough"), [(149, False), (150, True), (151, True)])
def test_room_is_asked_for_before_anything_is_written(place, monkeypatch, free, enough):
    left = shutil._ntuple_diskusage(10**12, 0, free * tools.MEGABYTE)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: left)
    refused = []

    try:
        tools.require_space(place, server.SPACE_FOR_CLUSTER)
    except DiskFullError as error:
        refused.append(error.details)

    assert refused == ([] if enough else [{"path": place.state, "free": free}])


def test_free_space_is_that_of_the_nearest_folder_that_exists(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(shutil, "disk_usage", lambda path: asked.append(path) or PLENTY)

    tools.disk_full(Paths(tmp_path / "not" / "yet" / "made"))

    assert asked == [tmp_path]


@pytest.mark.parametrize(("major", "known"), [(17, False), (18, True), (19, True)])
def test_settings_of_a_newer_server_are_not_given_to_an_older_one(place, major, known):
    vars(place)["data"] = place.state / f"data-{major}"
    place.data.mkdir()

    server._configure(place)

    written = (place.data / "portal.conf").read_text()
    assert ("io_method" in written) is known
    assert f"unix_socket_directories = '{place.socket_dir}'" in written
    assert "listen_addresses = ''" in written


@pytest.mark.parametrize(
    ("size", "moved"), [(server.LOG_LIMIT, False), (server.LOG_LIMIT + 1, True), (None, False)]
)
def test_a_long_log_is_put_aside(place, size, moved):
    if size is not None:
        with place.log.open("wb") as log:
            log.truncate(size)

    server._keep_log_short(place)

    assert place.log.with_suffix(".old.log").exists() is moved
    assert place.log.exists() is (size is not None and not moved)
