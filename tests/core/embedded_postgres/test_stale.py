"""Lock files of a killed server: whose they are and when they may be removed."""

import os
import subprocess
import sys

import pytest

from core.embedded_postgres import stale
from core.embedded_postgres.errors import StillAttachedError
from core.embedded_postgres.paths import Paths


@pytest.fixture
def place(tmp_path):
    paths = Paths(tmp_path)
    paths.data.mkdir()
    paths.socket_dir.mkdir()
    return paths


@pytest.fixture
def program(place):
    """A living process that works in a folder, the data folder unless told otherwise."""
    started = []

    def start(folder=place.data):
        code = "print('up', flush=True); input()"
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stdout.readline() == "up\n"
        return process

    yield start
    for process in started:
        process.communicate()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("123\n/data\n", 123),
        ("123", 123),
        ("-123\n/data", 123),  # a server in single-user mode writes it so
        ("", None),
        ("\n123", None),
        ("postmaster", None),
        (None, None),
    ],
)
def test_the_number_of_the_server_is_its_first_line(tmp_path, text, number):
    lock = tmp_path / "postmaster.pid"
    if text is not None:
        lock.write_text(text)

    assert stale._pid(lock) == number


def test_a_server_is_known_by_the_folder_it_works_in(place, program, tmp_path):
    place.postmaster_pid.write_text(f"{program().pid}\n")
    assert stale.server_alive(place)

    place.postmaster_pid.write_text(f"{program(tmp_path).pid}\n")
    assert not stale.server_alive(place)


def test_without_a_lock_file_nobody_serves(place):
    assert not stale.server_alive(place)


@pytest.mark.parametrize("alive", [True, False])
def test_without_proc_the_number_alone_decides(place, monkeypatch, tmp_path, alive):
    monkeypatch.setattr(stale, "PROC", tmp_path / "absent")
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], stdout=-1)
    place.postmaster_pid.write_text(str(os.getpid() if alive else int(gone.stdout)))

    assert stale.server_alive(place) is alive


def leave_locks(place):
    left = [place.postmaster_pid, place.socket, place.socket.with_name(f"{place.socket.name}.lock")]
    for file in left:
        file.write_text("999999999\n")
    return left


def test_what_a_dead_server_left_is_removed(place):
    left = leave_locks(place)

    stale.drop_stale_locks(place)
    stale.drop_stale_locks(place)

    assert not any(file.exists() for file in left)


def test_locks_of_a_living_server_stay(place, program):
    left = leave_locks(place)
    place.postmaster_pid.write_text(f"{program().pid}\n")

    stale.drop_stale_locks(place)

    assert all(file.exists() for file in left)


def test_without_proc_the_server_judges_itself(place, monkeypatch, tmp_path):
    left = leave_locks(place)
    monkeypatch.setattr(stale, "PROC", tmp_path / "absent")

    stale.drop_stale_locks(place)

    assert all(file.exists() for file in left)


def test_sessions_that_still_write_keep_a_second_server_away(place, program, monkeypatch):
    left = leave_locks(place)
    session = program()
    monkeypatch.setattr(stale, "ATTACHED_TIMEOUT", 0.1)

    with pytest.raises(StillAttachedError) as refused:
        stale.drop_stale_locks(place)
    assert str(place.data) in str(refused.value)
    assert all(file.exists() for file in left)

    session.communicate()
    stale.drop_stale_locks(place)
    assert not any(file.exists() for file in left)
