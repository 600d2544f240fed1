"""Runs a node for as long as somebody uses it, then stops it and removes its folder.

Run as a script by node.py; outlives kill -9 of everything else. SIGTERM ends it at once, SIGUSR1
pulls the plug of the node and puts it in again: what tests of an outage need.
"""

import contextlib
import ctypes
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from typing import Any

PATIENCE = 30.0  # seconds between asking a node to stop and killing it
DIE_WITH_PARENT, ADOPT_ORPHANS = 1, 36  # of prctl(2)


class Over(SystemExit):
    """Nothing is left to run: the node died or somebody wants it stopped."""


class Guard:
    """The node of one order."""

    def __init__(self, order: dict[str, Any]) -> None:
        self.order = order
        self.group = 0  # also the number of the first process; 0 while the plug is pulled

    def plug_in(self) -> None:
        """Start the node in a process group of its own."""
        with open(self.order["log"], "ab") as log:
            node = subprocess.Popen(
                self.order["command"],
                cwd=self.order["folder"],
                env=self.order["environment"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                umask=0o077,
                process_group=0,
                preexec_fn=lambda: prctl(DIE_WITH_PARENT, signal.SIGTERM),
                **self.order["account"],
            )
        self.group = node.pid
        with open(f"{self.order['state']}.group", "w") as file:
            file.write(str(self.group))

    def pull_the_plug(self) -> None:
        """Kill the node as a power cut does; its data stay."""
        group, self.group = self.group, 0
        end(group, signal.SIGKILL)

    def listen(self) -> None:
        """Take the signals."""
        signal.signal(signal.SIGTERM, self._told)
        signal.signal(signal.SIGCHLD, self._told)
        signal.signal(signal.SIGUSR1, self._plug)
        if died(self.group):
            raise Over

    def _told(self, number: int, _frame: object) -> None:
        # a frozen node and an orphan of its group are told by the same signal
        if number == signal.SIGCHLD and not died(self.group):
            return
        deafen()
        raise Over

    def _plug(self, _number: int, _frame: object) -> None:
        if self.group:
            self.pull_the_plug()
        else:
            self.plug_in()


def prctl(option: int, value: int) -> None:
    """Ask the kernel for what only Linux has; elsewhere the ordinary ways are enough."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def deafen() -> None:
    """From here on the clean-up must be done."""
    for number in (signal.SIGTERM, signal.SIGUSR1):
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)


def died(pid: int) -> bool:
    """Tell whether the node has ended by itself; it stays to be waited for."""
    if not pid:
        return False
    try:
        return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
    except ChildProcessError:
        return True


def end(group: int, *numbers: int) -> None:
    """Send the signals one after another until no process of the group is left."""
    for number in numbers:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(group, signal.SIGCONT)
            os.killpg(group, number)
        deadline = time.monotonic() + PATIENCE
        with contextlib.suppress(ChildProcessError):
            while time.monotonic() < deadline:
                if os.waitpid(-group, os.WNOHANG) == (0, 0):
                    time.sleep(0.05)


def nobody_left(lease: str) -> None:
    """Sleep in the kernel until every user is gone; without a lease till the signal."""
    if not lease:
        while True:
            signal.pause()
    # kept open and locked to the end: a newcomer waits, then starts his own
    fcntl.flock(os.open(lease, os.O_RDWR), fcntl.LOCK_EX)


def main() -> None:
    """Take the order from the command line and carry it out."""
    for ignored in (signal.SIGHUP, signal.SIGINT):
        signal.signal(ignored, signal.SIG_IGN)
    guard = Guard(json.loads(sys.argv[1]))
    prctl(ADOPT_ORPHANS, 1)
    with contextlib.suppress(Over):
        guard.plug_in()
        guard.listen()
        nobody_left(guard.order["lease"])
        deafen()
    if guard.group:
        end(guard.group, signal.SIGTERM, signal.SIGKILL)
    shutil.rmtree(guard.order["folder"], ignore_errors=True)
    for name in (guard.order["state"], f"{guard.order['state']}.group"):
        with contextlib.suppress(OSError):
            os.unlink(name)


if __name__ == "__main__":
    main()
