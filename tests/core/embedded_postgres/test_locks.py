"""Locks that the kernel drops: who may come in, who has to wait, what a fork inherits."""

import os
import signal
import subprocess
import sys

import pytest

from core.embedded_postgres import locks

from .sandbox import ROOT, wait_for

TRY = """
import sys
from pathlib import Path
from core.embedded_postgres import locks
print('free' if locks.try_exclusive(Path(sys.argv[1])) else 'held')
"""


@pytest.fixture
def place(tmp_path):
    path = tmp_path / "lease"
    yield path
    locks.drop_lease(path)


def elsewhere(path):
    """Say what another process finds."""
    done = subprocess.run(
        [sys.executable, "-c", TRY, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_an_exclusive_lock_keeps_others_out_while_it_lasts(place):
    with locks.exclusive(place):
        assert elsewhere(place) == "held"
    assert elsewhere(place) == "free"


def test_an_exclusive_lock_is_given_back_by_a_failure(place):
    with pytest.raises(ValueError, match="inside"), locks.exclusive(place):
        raise ValueError("inside")

    assert elsewhere(place) == "free"


def test_trying_does_not_wait(place):
    with locks.exclusive(place):
        assert locks.try_exclusive(place) is None
    held = locks.try_exclusive(place)
    with held:
        assert elsewhere(place) == "held"


def test_a_lease_is_shared_and_keeps_the_watchdog_waiting(place):
    locks.take_lease(place)

    with place.open("a") as other:
        locks.fcntl.flock(other, locks.fcntl.LOCK_SH | locks.fcntl.LOCK_NB)
    assert locks.has_lease(place)
    assert elsewhere(place) == "held"


def test_a_lease_is_taken_once_however_often_it_is_asked_for(place):
    locks.take_lease(place)
    before = locks._leases[place]

    locks.take_lease(place)

    assert locks._leases[place] is before


def test_a_dropped_lease_is_free_and_dropping_twice_is_no_error(place):
    locks.take_lease(place)

    locks.drop_lease(place)
    locks.drop_lease(place)

    assert not locks.has_lease(place)
    assert elsewhere(place) == "free"


def test_a_forked_child_has_no_lease_of_its_own(place):
    locks.take_lease(place)

    child = os.fork()
    if child == 0:
        os._exit(int(locks.has_lease(place)))

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_lease_dies_with_its_process(place):
    child = os.fork()
    if child == 0:
        locks.take_lease(place)
        place.with_name("taken").touch()
        signal.pause()
    assert wait_for(place.with_name("taken").exists)
    assert elsewhere(place) == "held"

    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    assert elsewhere(place) == "free"


def test_only_a_lease_that_is_held_goes_over(place):
    locks.keep_through_exec(place)
    assert not locks.has_lease(place)

    locks.take_lease(place)
    assert not os.get_inheritable(locks._leases[place][1].fileno())
    locks.keep_through_exec(place)

    assert os.get_inheritable(locks._leases[place][1].fileno())
