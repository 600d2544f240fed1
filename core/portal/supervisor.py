"""Keeps the children alive and leaves none behind. Run as a script; standard library only.

The preparing command turns into this process by exec: Django's memory is given back, the process
number stays. A child that dies is started again with a growing pause, because a visitor must not
lose the site over one killed process; five quick deaths in a row mean broken code and stop all.
"""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

PAUSES = (1, 2, 4, 8)  # seconds before each new start in a row
STEADY = 60.0  # seconds after which earlier deaths are forgotten
HEALTH_TIMEOUT = 120.0  # seconds
STOP_TIMEOUT = 15.0  # seconds
ASK_EVERY = 0.5  # seconds
TICK = 0.1  # seconds


class Lifeline:
    """A process that ends the children's groups when our end of its pipe closes, even by kill."""

    def __init__(self) -> None:
        self._groups: set[int] = set()
        self._process = _new_reaper()

    def watch(self, group: int) -> None:
        """Remember a process group."""
        self._groups.add(group)
        self._tell(f"+{group}")

    def forget(self, group: int) -> None:
        """The group is gone; its number may be reused."""
        self._groups.discard(group)
        self._tell(f"-{group}")

    def keep_alive(self) -> None:
        """Put another reaper in the place of a killed one and tell it of all groups."""
        if self._process.poll() is not None:
            self.close()
            self._process = _new_reaper()
            for group in self._groups:
                self._tell(f"+{group}")

    def close(self) -> None:
        """Let the reaper finish."""
        if self._process.stdin:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.close()
        self._process.wait()

    def _tell(self, line: str) -> None:
        with contextlib.suppress(BrokenPipeError):  # its successor is told of everything
            print(line, file=self._process.stdin, flush=True)


def _new_reaper() -> subprocess.Popen:
    script = Path(__file__).with_name("reaper.py")
    return subprocess.Popen(
        [sys.executable, "-I", "-S", str(script)],
        stdin=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


class Child:
    """One program that is to run all the time."""

    def __init__(self, name: str, command: list[str]) -> None:
        self.name = name
        self.command = command
        self.deaths = 0
        self.due = 0.0
        self.process: subprocess.Popen | None = None
        self._started = 0.0

    def start(self, folder: str, environment: dict[str, str], lifeline: Lifeline) -> None:
        """Start in a group of its own: a terminal's Ctrl-C reaches us only, we stop in order."""
        self.process = subprocess.Popen(
            self.command,
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            process_group=0,
        )
        lifeline.watch(self.process.pid)
        self._started = time.monotonic()

    def has_died(self) -> bool:
        """Tell once of a death; a long life before it forgives the earlier ones."""
        if self.process is None or self.process.poll() is None:
            return False
        if time.monotonic() - self._started > STEADY:
            self.deaths = 0
        self.deaths += 1
        return True

    def signal(self, number: int) -> None:
        """Signal the program itself, which passes it on; SIGKILL goes to the whole group."""
        if self.process is None:
            return
        try:
            if number == signal.SIGKILL:
                os.killpg(self.process.pid, number)
            else:
                self.process.send_signal(number)
        except ProcessLookupError:
            return

    @property
    def alive(self) -> bool:
        """Tell whether the program still runs."""
        return self.process is not None and self.process.poll() is None


class Supervisor:
    """Runs the plan until a signal, the end of the parent, or a hopeless child."""

    def __init__(self, plan: dict[str, Any]) -> None:
        self.plan = plan
        self.children = [Child(**child) for child in plan["children"]]
        self.lifeline = Lifeline()
        self.signals = 0
        self.status = 0
        self.greeted = False
        self.asks_at = 0.0

    def run(self) -> int:
        """Return the exit status: 0 after an orderly stop, 1 after a failure."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._on_signal)
        self.say("starting")
        self.deadline = time.monotonic() + HEALTH_TIMEOUT
        try:
            while self._must_go_on():
                self._start_due()
                self._look_after()
                self.lifeline.keep_alive()
                self._greet()
                time.sleep(TICK)
        finally:
            self.stop()
        return self.status

    def say(self, word: str, **details: object) -> None:
        """Print one of the sentences of the plan."""
        print(self.plan["words"][word].format(**details), flush=True)

    def stop(self) -> None:
        """Stop all: politely first, by force what has not gone in time or at a second Ctrl-C."""
        # counted before the word is said: whoever reads it may press Ctrl-C once more at once
        asked, deadline = self.signals, time.monotonic() + STOP_TIMEOUT
        self.say("stopping")
        for child in self.children:
            child.signal(signal.SIGTERM)
        while any(child.alive for child in self.children):
            if time.monotonic() > deadline or self.signals > max(asked, 1):
                break
            time.sleep(TICK / 2)
        for child in self.children:
            self._bury(child)
        self.lifeline.close()
        self.say("stopped")

    def _on_signal(self, number: int, frame: object) -> None:
        self.signals += 1

    def _must_go_on(self) -> bool:
        orphaned = self.plan["parent"] is not None and os.getppid() != self.plan["parent"]
        return not (self.signals or self.status or orphaned)

    def _start_due(self) -> None:
        for child in self.children:
            if child.process is None and time.monotonic() >= child.due:
                child.start(self.plan["folder"], self.plan["environment"], self.lifeline)

    def _look_after(self) -> None:
        for child in self.children:
            if child.process is not None and child.has_died():
                code = child.process.returncode
                self._bury(child)
                self._punish(child, code)

    def _punish(self, child: Child, code: int) -> None:
        if child.deaths > len(PAUSES):
            self.say("gave_up", name=child.name, count=child.deaths)
            self.status = 1
            return
        pause = PAUSES[child.deaths - 1]
        child.due = time.monotonic() + pause
        self.say("died", name=child.name, status=code, pause=pause)

    def _bury(self, child: Child) -> None:
        """Take the rest of the group too: a killed master leaves its workers."""
        if child.process is not None:
            child.signal(signal.SIGKILL)
            child.process.wait()
            self.lifeline.forget(child.process.pid)
            child.process = None

    def _greet(self) -> None:
        if self.greeted or time.monotonic() < self.asks_at:
            return
        self.asks_at = time.monotonic() + ASK_EVERY
        if healthy(**self.plan["health"]):
            print(*self.plan["greeting"], sep="\n", flush=True)
            self.greeted = True
        elif time.monotonic() > self.deadline:
            self.say("silent", seconds=int(HEALTH_TIMEOUT))
            self.status = 1


def healthy(host: str, port: int, path: str) -> bool:
    """Ask the web server whether it lives."""
    connection = http.client.HTTPConnection(host, port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def main() -> int:
    """Read the plan from the inherited file and carry it out."""
    with os.fdopen(int(sys.argv[1])) as file:
        plan = json.load(file)
    return Supervisor(plan).run()


if __name__ == "__main__":
    sys.exit(main())
