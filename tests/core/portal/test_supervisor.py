"""The supervisor: in order at Ctrl-C, nobody left after kill -9, the dead are raised."""

import os
import signal
import socket
import subprocess
import sys
import threading

import pytest

from core.portal import supervisor

from .troupe import PARENT, SERVER, SLEEPER, STUBBORN, Troupe, free_port

QUICK = "s.PAUSES = (0.1, 0.1); s.STOP_TIMEOUT = 1.0; s.HEALTH_TIMEOUT = 1.0; s.ASK_EVERY = 0.1"
SELF, REAPER = 1, 1


@pytest.fixture
def troupe():
    made = []

    def start(*programs, **options):
        made.append(Troupe(*programs, **options))
        return made[-1]

    yield start
    for each in made:
        each.close()


def test_greets_when_the_web_server_answers(troupe):
    show = troupe(SERVER, SLEEPER)
    assert show.until("welcome") == ["starting", "ready", "welcome"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signal_stops_everything_in_order(troupe, number):
    show = troupe(SERVER, PARENT.format(child=SLEEPER))
    show.until("welcome")
    assert show.grown_to(SELF + REAPER + 3)
    show.process.send_signal(number)
    assert show.until("stopped") == ["stopping", "stopped"]
    assert show.process.wait(5) == 0
    assert show.nobody_left()


def test_ctrl_c_of_a_terminal_reaches_the_supervisor_only(troupe):
    show = troupe(SERVER, SLEEPER)
    show.until("welcome")
    others = [pid for pid in show.family() if pid != show.process.pid]
    assert show.process.pid not in [os.getpgid(pid) for pid in others]


def test_kill_9_of_the_supervisor_leaves_nobody(troupe):
    show = troupe(SERVER, PARENT.format(child=SLEEPER))
    show.until("welcome")
    assert show.grown_to(SELF + REAPER + 3)
    show.process.kill()
    assert show.nobody_left()


def test_kill_9_of_the_supervisor_leaves_nobody_even_of_the_stubborn(troupe):
    show = troupe(SERVER, STUBBORN, PARENT.format(child=STUBBORN))
    show.until("welcome")
    assert show.grown_to(SELF + REAPER + 4)
    show.process.kill()
    assert show.nobody_left()


def test_kill_9_of_the_whole_process_group_leaves_nobody(troupe):
    show = troupe(SERVER, SLEEPER)
    show.until("welcome")
    os.killpg(show.process.pid, signal.SIGKILL)
    assert show.nobody_left()


def kill_the_reaper(show):
    """Kill it and return the number of the one that takes its place."""
    killed = show.reaper()
    os.kill(killed, signal.SIGKILL)
    assert show.soon(lambda: show.reaper() not in (None, killed))
    return show.reaper()


def test_a_killed_reaper_is_replaced_and_its_successor_leaves_nobody(troupe):
    show = troupe(SERVER, PARENT.format(child=SLEEPER))
    show.until("welcome")
    assert show.grown_to(SELF + REAPER + 3)
    kill_the_reaper(show)
    show.process.kill()
    assert show.nobody_left()


def test_a_killed_reaper_does_not_disturb_an_orderly_stop(troupe):
    show = troupe(SERVER, SLEEPER)
    show.until("welcome")
    kill_the_reaper(show)
    show.process.send_signal(signal.SIGINT)
    assert show.until("stopped") == ["stopping", "stopped"]
    assert show.process.wait(5) == 0
    assert show.nobody_left()


def test_a_long_life_forgives_earlier_deaths(troupe):
    show = troupe(
        SERVER, "import time; time.sleep(0.4)", settings=f"{QUICK}; s.STEADY = 0.2; s.TICK = 0.02"
    )
    for _death in range(4):
        assert show.until("died")[-1] == "died child1 0 0.1"
    assert show.process.poll() is None


def test_pauses_grow_with_every_quick_death(troupe):
    show = troupe(SERVER, "raise SystemExit(3)", settings=QUICK.replace("(0.1, 0.1)", "(0.1, 0.3)"))
    said = show.until("stopped")
    assert [line for line in said if line.startswith("died")] == [
        "died child1 3 0.1",
        "died child1 3 0.3",
    ]


@pytest.mark.parametrize(
    ("answer", "lives"), [("200 OK", True), ("503 No", False), ("rubbish", False), (None, False)]
)
def test_only_a_good_answer_is_health(answer, lives):
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=answer_once, args=(server, answer), daemon=True).start()
        assert supervisor.healthy("127.0.0.1", server.getsockname()[1], "/healthz/") is lives


def answer_once(server, answer):
    """Take one connection; None hangs up without a word."""
    connection, _address = server.accept()
    with connection:
        if answer is not None:
            connection.recv(1000)
            connection.sendall(f"HTTP/1.1 {answer}\r\nContent-Length: 0\r\n\r\n".encode())


def test_nobody_at_the_port_is_no_health():
    assert supervisor.healthy("127.0.0.1", free_port(), "/healthz/") is False


def test_stubborn_child_is_forced_after_its_time(troupe):
    show = troupe(SERVER, STUBBORN, settings=QUICK)
    show.until("welcome")
    show.process.terminate()
    show.until("stopped")
    assert show.process.wait(5) == 0
    assert show.nobody_left()


def test_second_ctrl_c_does_not_wait(troupe):
    show = troupe(SERVER, STUBBORN)
    show.until("welcome")
    show.process.send_signal(signal.SIGINT)
    show.until("stopping")
    show.process.send_signal(signal.SIGINT)
    assert show.process.wait(5) == 0
    assert show.nobody_left()


def test_dead_child_is_started_again_with_its_group_cleared(troupe):
    show = troupe(SERVER, PARENT.format(child=SLEEPER), settings=QUICK)
    show.until("welcome")
    assert show.grown_to(SELF + REAPER + 3)
    before = set(show.family())
    parent = max(pid for pid in before if os.getpgid(pid) == pid and pid != show.process.pid)
    os.kill(parent, signal.SIGKILL)
    assert show.until("died") == ["died child1 -9 0.1"]
    orphan = max(before)
    assert orphan > parent
    assert show.grown_to(SELF + REAPER + 3)
    assert not {parent, orphan} & set(show.family())


def test_hopeless_child_stops_everything_with_a_failure(troupe):
    show = troupe(SERVER, "raise SystemExit(3)", settings=QUICK)
    said = show.until("stopped")
    assert said.count("died child1 3 0.1") == 2
    assert "gave up child1 3" in said
    assert show.process.wait(5) == 1
    assert show.nobody_left()


def test_web_server_that_never_answers_stops_everything(troupe):
    show = troupe(SLEEPER, settings=QUICK)
    assert "silent 1" in show.until("stopped")
    assert show.process.wait(5) == 1
    assert show.nobody_left()


def test_end_of_the_parent_stops_everything(troupe):
    """kill -9 of make reaches nobody else: the supervisor sees that it became an orphan."""
    show = troupe(SERVER, parent=1 if os.getppid() != 1 else 2)
    assert show.until("stopped")[-2:] == ["stopping", "stopped"]
    assert show.process.wait(5) == 0


def test_living_parent_stops_nothing(troupe):
    show = troupe(SERVER, parent=os.getpid())
    assert "welcome" in show.until("welcome")
    assert show.process.poll() is None


def test_supervisor_and_reaper_need_the_standard_library_only():
    folder = os.path.dirname(sys.modules[Troupe.__module__].supervisor.__file__)
    for name in ("supervisor", "reaper"):
        code = f"import sys; sys.path.insert(0, {folder!r}); import {name}; "
        code += "print('django' in sys.modules)"
        command = [sys.executable, "-I", "-S", "-c", code]
        assert subprocess.run(command, capture_output=True, text=True).stdout == "False\n"
