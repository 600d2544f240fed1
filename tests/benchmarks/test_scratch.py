"""A run's folder and what is left of a killed one."""

import json
import subprocess
import sys

import pytest

from benchmarks import scratch

KILLED = """
import os, signal, sys
from pathlib import Path
from benchmarks import scratch
folder, lock = scratch.make(Path(sys.argv[1]))
(folder / scratch.SERVING).write_text('{"port": 8123, "web": 1}')
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def killed(tmp_path):
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=scratch.ROOT, check=False)
    (folder,) = tmp_path.iterdir()
    return folder


def test_a_living_run_is_nobodys_leftover(tmp_path):
    _folder, lock = scratch.make(tmp_path)
    with lock:
        assert list(scratch.leftovers(tmp_path)) == []


def test_a_killed_run_is_found(tmp_path, killed):
    assert list(scratch.leftovers(tmp_path)) == [killed]


def test_a_killed_run_serves_nothing(tmp_path, killed):
    assert scratch.serving(8123, tmp_path) is None


def test_a_living_run_is_found_by_its_port(tmp_path):
    folder, lock = scratch.make(tmp_path)
    (folder / scratch.SERVING).write_text(json.dumps({"port": 8123, "web": 1}))
    with lock:
        assert scratch.serving(8123, tmp_path) == {"port": 8123, "web": 1}
        assert scratch.serving(8124, tmp_path) is None


def test_database_goes_before_the_folder_that_reminds_of_it(tmp_path):
    folder, lock = scratch.make(tmp_path)
    lock.close()
    dropped = []

    scratch.remove(folder, lambda name: dropped.append((name, folder.exists())))

    assert dropped == [(f"portal_bench_{folder.name}", True)]
    assert not folder.exists()


@pytest.mark.usefixtures("committed")
def test_a_database_is_made_and_dropped():
    name = "portal_bench_test_of_scratch"
    scratch.create_database(name)
    with scratch.server_cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_database WHERE datname = %s", [name])
        assert cursor.fetchone()[0] == 1
    scratch.drop_database(name)
    scratch.drop_database(name)
    with scratch.server_cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_database WHERE datname = %s", [name])
        assert cursor.fetchone()[0] == 0
