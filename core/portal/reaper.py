"""Ends process groups when the supervisor is gone. Run as a script by supervisor.py.

Reads “+group” and “-group” from its standard input; the end of input means that the supervisor
died, in whatever way. Works alike on Linux and macOS and needs no help of the kernel.
"""

import os
import signal
import sys
import time

PATIENCE = 5.0  # seconds between the polite signal and the last one


def send(group: int, number: int) -> bool:
    """Signal a group; False when nobody is left in it."""
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):  # macOS says the latter of zombies
        return False
    return True


def end(groups: set[int], patience: float = PATIENCE) -> None:
    """Ask politely, then insist."""
    left = {group for group in groups if send(group, signal.SIGTERM)}
    deadline = time.monotonic() + patience
    while left and time.monotonic() < deadline:
        time.sleep(0.05)
        left = {group for group in left if send(group, 0)}
    for group in left:
        send(group, signal.SIGKILL)


def main() -> None:
    """Follow the supervisor to its end."""
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    groups: set[int] = set()
    for line in sys.stdin:
        group = int(line[1:])
        (groups.add if line[0] == "+" else groups.discard)(group)
    end(groups)


if __name__ == "__main__":
    main()
