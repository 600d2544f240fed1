"""CPU time from /proc."""

import os
import subprocess
import sys

from benchmarks import proc

BUSY = "import time\nwhile time.process_time() < 0.2: pass"
PARENT = f"""
import subprocess, sys
subprocess.run([sys.executable, "-c", {BUSY!r}], check=True)
print("ended", flush=True)
sys.stdin.read()
"""


def test_a_name_with_brackets_and_spaces_is_read():
    stat = "42 (a (b) c) S 7 42 42 0 -1 4194304 1 2 3 4 150 50 30 20 20 0 1 0 99 1 1"

    found = proc.parse(stat)

    assert (found.pid, found.parent) == (42, 7)
    assert found.cpu == 250 * proc.TICK


def test_a_tree_holds_grandchildren_and_no_neighbours():
    alive = {
        pid: proc.Process(pid, parent, 1.0)
        for pid, parent in {1: 0, 10: 1, 11: 10, 12: 11, 20: 1}.items()
    }

    assert proc.tree(10, alive) == {10, 11, 12}
    assert proc.tree(99, alive) == set()


def test_memory_is_this_process_alone():
    command = [sys.executable, "-c", "from benchmarks import proc; print(proc.most_memory())"]
    ballast = b"x" * 300 * 1024**2

    child = float(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)

    assert 1 < child < 100 < len(ballast) / 1024**2 < proc.most_memory()


def test_time_of_a_child_that_ended_counts():
    command = [sys.executable, "-c", PARENT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        parent.stdout.readline()
        spent = proc.cpu_seconds([parent.pid])
        parent.stdin.close()

    assert spent >= 0.19


def test_our_own_process_has_a_parent_and_a_name():
    assert proc.parent_of(os.getpid()) == os.getppid()
    assert proc.name_of(os.getpid())


def test_a_process_that_is_not_there_has_neither():
    assert proc.parent_of(2**22 + 1) is None
    assert proc.name_of(2**22 + 1) == ""
    assert proc.cpu_seconds([2**22 + 1]) == 0
