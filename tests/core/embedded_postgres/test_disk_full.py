"""No room: one Russian sentence instead of a half-made cluster."""

import errno
import os
import shutil
import subprocess
from contextlib import suppress

import pytest
from django.utils import translation

from core.embedded_postgres import DiskFullError, cluster, server, tools
from core.embedded_postgres.errors import EmbeddedPostgresError
from core.embedded_postgres.paths import Paths

from .sandbox import Sandbox

TELL = """
from core.embedded_postgres import DiskFullError, ensure_running
try: ensure_running()
except DiskFullError as error: print('full', error.details['path'], error.details['free'])
"""


@pytest.fixture
def tiny_disk(folder):
    """A disk of 20 MB where the kernel lets us make one, else None."""
    place = folder / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", str(place)]
    mounted = os.geteuid() == 0 and subprocess.run(mount, capture_output=True).returncode == 0
    yield place if mounted else None
    if mounted:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_making_a_cluster_on_a_full_disk(bare, tiny_disk, monkeypatch):
    if tiny_disk:
        done = bare.run(TELL, PORTAL_PG_DIR=str(tiny_disk / "pg"))
        assert done.stdout.startswith(f"full {tiny_disk}/pg"), done.stderr
        assert not list((tiny_disk / "pg").glob("data-*"))
    else:
        monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(1, 1, 0))
        with pytest.raises(DiskFullError):
            server.create(Paths(bare.state))


def test_disk_that_fills_while_initdb_writes(bare, tiny_disk):
    """The check before it passes; the tool itself reports the full disk."""
    generous = "from core.embedded_postgres import server; server.SPACE_FOR_CLUSTER = 0" + TELL
    state = tiny_disk / "pg" if tiny_disk else bare.state
    if not tiny_disk:
        generous = generous.replace(TELL, NO_SPACE_TOOL + TELL)
    done = bare.run(generous, PORTAL_PG_DIR=str(state))
    assert done.stdout.startswith(f"full {state}"), done.stderr
    assert not list(state.glob("data-*"))


NO_SPACE_TOOL = """
from core.embedded_postgres import tools
def command(paths, tool, *arguments):
    return ['sh', '-c', 'echo could not write: No space left on device; exit 1']
tools.command = command
"""


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_error_of_the_system_is_the_same_sentence(monkeypatch, tmp_path, code):
    def fail(paths):
        raise OSError(code, os.strerror(code))

    monkeypatch.setenv("PORTAL_PG_DIR", str(tmp_path / "pg"))
    monkeypatch.setattr(cluster, "_join", fail)
    with pytest.raises(DiskFullError):
        cluster.ensure_running()


def test_other_errors_of_the_system_are_told_too(monkeypatch, tmp_path):
    def fail(paths):
        raise PermissionError(errno.EACCES, "Permission denied", "/closed")

    monkeypatch.setenv("PORTAL_PG_DIR", str(tmp_path / "pg"))
    monkeypatch.setattr(cluster, "_join", fail)
    with pytest.raises(EmbeddedPostgresError, match="Permission denied: '/closed'") as raised:
        cluster.ensure_running()
    assert not isinstance(raised.value, DiskFullError)


def test_start_on_a_disk_that_filled_since(sandbox, tiny_disk):
    if not tiny_disk:
        pretend = "from core.embedded_postgres import tools; tools.NOTHING_LEFT = 10**9\n"
        sandbox.data.joinpath("PG_VERSION").write_text("1")
        assert sandbox.run(pretend + TELL).stdout.startswith("full")
        return
    subprocess.run(["mount", "-o", "remount,size=80m", tiny_disk], check=True)
    full = Sandbox(tiny_disk / "pg")
    full.copy_from(sandbox.state)
    with (tiny_disk / "rubbish").open("wb") as file, suppress(OSError):
        while True:
            file.write(b"0" * 65536)
    done = full.run(TELL)
    assert done.stdout.startswith(f"full {full.state}"), done.stderr
    full.close()


def test_sentence_names_the_place_and_the_megabytes(tmp_path):
    with translation.override("en"):
        text = str(DiskFullError(path=tmp_path, free=7))
    assert str(tmp_path) in text
    assert "7 MB" in text
    assert "\n" not in text


def test_failed_tool_says_its_last_line_and_where_the_log_is(tmp_path):
    paths = Paths(tmp_path)
    error = tools._failure(paths, "initdb", "first\ninitdb: error: bad option\n")
    assert type(error) is EmbeddedPostgresError
    assert error.details == {"detail": "initdb: initdb: error: bad option", "log": paths.log}
