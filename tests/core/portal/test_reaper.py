"""The reaper ends what it was told of, politely first, and nothing else."""

import signal
import subprocess
import sys
import time

import pytest

from core.portal import reaper

from .troupe import SLEEPER, STUBBORN


@pytest.fixture
def program():
    made = []

    def start(code):
        ready = f"print('ready', flush=True)\n{code}"
        if "SIG_IGN" in code:
            ready = code.replace("import time", "print('ready', flush=True)\nimport time")
        command = [sys.executable, "-c", ready]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, process_group=0)
        made.append(process)
        assert process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in made:
        process.kill()
        process.wait()
        process.stdout.close()


def test_polite_signal_is_enough_for_most(program):
    process = program(SLEEPER)
    reaper.end({process.pid}, patience=0.5)
    assert process.wait(2) == -signal.SIGTERM


def test_stubborn_are_killed(program):
    process = program(STUBBORN)
    began = time.monotonic()
    reaper.end({process.pid}, patience=0.3)
    assert process.wait(2) == -signal.SIGKILL
    assert time.monotonic() - began >= 0.3


def test_gone_groups_are_no_error(program):
    process = program("pass")
    process.wait()
    assert reaper.send(process.pid, signal.SIGTERM) is False


def test_forgotten_group_is_left_alone(program):
    kept, ended = program(SLEEPER), program(SLEEPER)
    lines = f"+{kept.pid}\n+{ended.pid}\n-{kept.pid}\n"
    command = [sys.executable, "-I", "-S", reaper.__file__]
    subprocess.run(command, input=lines, text=True, check=True, timeout=10)
    assert ended.wait(2) == -signal.SIGTERM
    assert kept.poll() is None
