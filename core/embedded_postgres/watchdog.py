"""Stops the server once no process holds a lease. Run as a script, on its own, by cluster.py.

Outlives kill -9 of everything else; standard library only, to start fast and stay small.
"""

import contextlib
import fcntl
import json
import os
import signal
import subprocess
import sys
import time


def nobody_left(lease: str, grace: float) -> None:
    """Sleep in the kernel until every holder is gone, then give newcomers their grace (seconds)."""
    with open(lease, "a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        fcntl.flock(file, fcntl.LOCK_UN)
    time.sleep(grace)


def stop_if_unused(order: dict) -> bool:
    """Stop the server under the exclusive lock; False when somebody came meanwhile."""
    with open(order["lock"], "a") as lock, open(order["lease"], "a") as lease:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            fcntl.flock(lease, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        subprocess.run(order["stop"], stdin=subprocess.DEVNULL, check=False, **order["account"])
        with contextlib.suppress(OSError):  # not empty: the server was not ours to stop
            os.rmdir(order["socket_dir"])
        # inside the exclusive section: whoever starts next must find the post vacant
        fcntl.flock(order["duty"], fcntl.LOCK_UN)
        return True


def main() -> None:
    """Take the order from the command line and carry it out."""
    for ignored in (signal.SIGHUP, signal.SIGINT):
        signal.signal(ignored, signal.SIG_IGN)
    order = json.loads(sys.argv[1])
    if os.fork():  # an orphan: killing the whole tree of the process that started us spares us
        return
    while True:
        nobody_left(order["lease"], order["grace"])
        if stop_if_unused(order):
            return


if __name__ == "__main__":
    main()
