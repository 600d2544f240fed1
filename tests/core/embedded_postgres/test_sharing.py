"""Several processes share the server; it stops after the last one, however that one ends."""

import os
import signal
import time
from pathlib import Path

from .sandbox import HOLD, UP, wait_for


def test_processes_that_start_at_once_share_one_server(bare):
    sandbox = bare
    together = [sandbox.start(HOLD) for _ in range(4)]
    assert [process.stdout.readline().strip() for process in together] == ["up"] * 4
    assert len(sandbox.watchdogs()) == 1
    assert sandbox.ask("SELECT 1") == "1"


def test_server_stays_while_one_is_left_and_stops_after_it(sandbox):
    first, second = sandbox.hold(), sandbox.hold()
    server = sandbox.postmaster
    first.communicate()
    time.sleep(0.8)  # longer than the grace
    assert sandbox.postmaster == server
    second.communicate()
    assert sandbox.stopped()


def test_newcomer_within_the_grace_finds_the_same_server(sandbox):
    sandbox.environment["PORTAL_PG_GRACE"] = "3"
    first = sandbox.hold()
    server = sandbox.postmaster
    first.communicate()
    sandbox.hold()
    time.sleep(3.5)
    assert sandbox.postmaster == server


def test_kill_9_of_one_leaves_the_server_to_the_other(sandbox):
    victim, survivor = sandbox.hold(), sandbox.hold()
    server = sandbox.postmaster
    victim.kill()
    victim.wait()
    time.sleep(0.8)
    assert sandbox.postmaster == server
    assert survivor.poll() is None


def test_kill_9_of_the_last_one_stops_the_server(sandbox):
    victims = [sandbox.hold(), sandbox.hold()]
    for victim in victims:
        victim.kill()
        victim.wait()
    assert sandbox.stopped()


def test_watchdog_belongs_to_no_terminal_and_to_no_parent(sandbox):
    holder = sandbox.hold()
    (watchdog,) = sandbox.watchdogs()
    assert os.getsid(watchdog) != os.getsid(holder.pid)
    status = Path(f"/proc/{watchdog}/status").read_text()
    assert f"PPid:\t{holder.pid}\n" not in status
    os.kill(watchdog, signal.SIGINT)
    os.kill(watchdog, signal.SIGHUP)
    time.sleep(0.2)
    assert sandbox.watchdogs() == [watchdog]


def test_killed_watchdog_is_replaced_by_whoever_leaves(sandbox):
    holder = sandbox.hold()
    os.kill(sandbox.watchdogs()[0], signal.SIGKILL)
    assert wait_for(lambda: not sandbox.watchdogs())
    assert sandbox.postmaster
    holder.communicate()
    assert sandbox.stopped()


def test_killed_watchdog_is_replaced_by_whoever_comes(sandbox):
    holder = sandbox.hold()
    os.kill(sandbox.watchdogs()[0], signal.SIGKILL)
    assert wait_for(lambda: not sandbox.watchdogs())
    newcomer = sandbox.hold()
    assert len(sandbox.watchdogs()) == 1
    for process in (holder, newcomer):
        process.kill()
        process.wait()
    assert sandbox.stopped()


def test_forked_child_holds_a_lease_of_its_own(sandbox):
    parent = sandbox.start(
        "import os, time\n"
        "from core.embedded_postgres import ensure_running\n"
        "ensure_running()\n"
        "if os.fork() == 0:\n"
        "    ensure_running()\n"
        "    print('up', flush=True)\n"
        "    time.sleep(1.5)\n"
        "    os._exit(0)\n"
        "os._exit(0)\n"
    )
    assert parent.stdout.readline().strip() == "up"
    parent.wait()
    time.sleep(0.8)
    assert sandbox.postmaster
    assert sandbox.stopped()


def test_lease_goes_over_to_the_program_that_replaces_this_one(sandbox):
    holder = sandbox.start(
        "import os, sys\n"
        "from core.embedded_postgres import ensure_running, keep_through_exec\n"
        "ensure_running()\n"
        "keep_through_exec()\n"
        "os.execv(sys.executable, [sys.executable, '-c', 'print(\"up\", flush=True); input()'])\n"
    )
    assert holder.stdout.readline().strip() == "up"
    server = sandbox.postmaster
    time.sleep(0.8)
    assert sandbox.postmaster == server
    holder.communicate()
    assert sandbox.stopped()


def test_stop_does_not_wait_for_the_users(sandbox):
    sandbox.hold()
    sandbox.run("from core.embedded_postgres import stop; stop()")
    assert sandbox.postmaster is None


def test_second_call_costs_nothing(sandbox):
    done = sandbox.run(
        f"{UP}\nimport time\nbegan = time.perf_counter()\nfor _ in range(100): ensure_running()\n"
        "print(time.perf_counter() - began)"
    )
    assert float(done.stdout.split()[-1]) < 0.5
