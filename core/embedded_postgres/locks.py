"""File locks: the kernel drops them whatever way a process ends."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

_leases: dict[Path, tuple[int, IO[str]]] = {}


@contextlib.contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Wait for the lock and hold it."""
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def try_exclusive(path: Path) -> IO[str] | None:
    """Return an open file that holds the lock, or None when another process has it."""
    file = path.open("a")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    return file


def has_lease(path: Path) -> bool:
    """Tell whether this very process (not the one it was forked from) holds the lease."""
    held = _leases.get(path)
    return held is not None and held[0] == os.getpid()


def take_lease(path: Path) -> None:
    """Share the server until this process ends."""
    if not has_lease(path):
        file = path.open("a")
        fcntl.flock(file, fcntl.LOCK_SH)
        _leases[path] = (os.getpid(), file)


def drop_lease(path: Path) -> None:
    """Leave the server; a lease that never was is no error."""
    held = _leases.pop(path, None)
    if held is not None:
        held[1].close()


def keep_through_exec(path: Path) -> None:
    """Let the program that replaces this one keep the lease; its children do not inherit it."""
    if has_lease(path):
        os.set_inheritable(_leases[path][1].fileno(), True)
