"""A node never outlives those who use it, however they end."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools.search_node import guard

LIMIT = 60  # seconds, of a busy machine
# a first process with a child in its group, as the launcher of Elasticsearch is
COMMAND = "sleep 600 & echo $! > child; wait"
# a shell has its background commands ignore SIGINT, and so would all that they start
USER = """
import fcntl, signal, sys, time
signal.signal(signal.SIGINT, signal.SIG_DFL)
lease = open(sys.argv[1], "a")
fcntl.flock(lease, fcntl.LOCK_SH)
print("used", flush=True)
time.sleep(600)
"""


def until(condition):
    deadline = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


class Watched:
    """A guard with a process to keep."""

    def __init__(self, folder, lease=""):
        self.run = folder / "run"
        self.run.mkdir()
        self.state = folder / "state.json"
        order = {
            "command": ["/bin/sh", "-c", COMMAND],
            "environment": {"PATH": "/usr/bin:/bin"},
            "account": {},
            "folder": str(self.run),
            "lease": str(lease),
            "log": str(folder / "node.log"),
            "state": str(self.state),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", guard.__file__, json.dumps(order)], start_new_session=True
        )
        until(self.started)

    def started(self):
        child = self.run / "child"
        return child.exists() and child.read_text().endswith("\n") and self.group

    @property
    def group(self):
        note = Path(f"{self.state}.group")
        return int(note.read_text() or 0) if note.exists() else 0

    def members(self):
        return [self.group, int((self.run / "child").read_text())]


@pytest.fixture
def watch(tmp_path):
    made = []

    def make(lease=""):
        made.append(Watched(tmp_path, lease))
        return made[-1]

    yield make
    for each in made:
        if each.process.poll() is None:
            each.process.terminate()
        each.process.wait(LIMIT)


def assert_nothing_is_left(watched, members):
    watched.process.wait(LIMIT)
    until(lambda: not any(map(alive, members)))
    assert not watched.run.exists()
    assert not watched.state.exists()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_it_ends_with_the_last_user_however_he_ends(watch, tmp_path, number):
    lease = tmp_path / "lease"
    command = [sys.executable, "-c", USER, str(lease)]
    users = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [user.stdout.readline() for user in users] == ["used\n"] * 2
    watched = watch(lease)
    members = watched.members()

    users[0].send_signal(number)
    users[0].communicate()
    assert all(map(alive, members))
    users[1].send_signal(number)
    users[1].communicate()
    assert_nothing_is_left(watched, members)


def test_it_ends_when_told(watch):
    watched = watch()
    members = watched.members()
    watched.process.terminate()
    assert_nothing_is_left(watched, members)


def test_a_node_that_dies_ends_its_guard(watch):
    watched = watch()
    members = watched.members()
    os.kill(members[0], signal.SIGKILL)
    assert_nothing_is_left(watched, members)


def test_a_frozen_node_is_no_dead_one_and_ends_all_the_same(watch):
    watched = watch()
    members = watched.members()
    os.killpg(watched.group, signal.SIGSTOP)
    with pytest.raises(subprocess.TimeoutExpired):
        watched.process.wait(0.5)
    watched.process.terminate()
    assert_nothing_is_left(watched, members)


def test_a_killed_guard_takes_the_node_along(watch):
    watched = watch()
    members = watched.members()
    watched.process.kill()
    until(lambda: not alive(members[0]))
    os.killpg(members[0], signal.SIGKILL)  # the shell of this test tells its child nothing


def test_a_power_cut_leaves_the_data(watch):
    watched = watch()
    members = watched.members()
    (watched.run / "data").write_text("kept")

    watched.process.send_signal(signal.SIGUSR1)
    until(lambda: not any(map(alive, members)))
    assert watched.process.poll() is None
    (watched.run / "child").unlink()
    watched.process.send_signal(signal.SIGUSR1)
    until(watched.started)

    assert watched.group != members[0]
    assert (watched.run / "data").read_text() == "kept"
    members = watched.members()
    watched.process.terminate()
    assert_nothing_is_left(watched, members)
