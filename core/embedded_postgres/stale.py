"""Lock files that a killed server left behind.

PostgreSQL itself forgives only a number no process has; a reused one, a zombie, or a file copied
from another checkout would keep it from starting for ever.
"""

import os
import time
from pathlib import Path

from .errors import StillAttachedError
from .paths import Paths

PROC = Path("/proc")
ATTACHED_TIMEOUT = 30.0  # seconds


def _works_in(process: Path, data: Path) -> bool:
    """Server processes have the data folder as their working folder, wherever it was moved."""
    try:
        return (process / "cwd").samefile(data)
    except OSError:  # gone, a zombie, or of another user
        return False


def _pid(lock: Path) -> int | None:
    try:
        return abs(int(lock.read_text().split("\n", 1)[0]))
    except (OSError, ValueError):
        return None


def server_alive(paths: Paths) -> bool:
    """Tell whether postmaster.pid names a process that really serves this data folder."""
    pid = _pid(paths.postmaster_pid)
    if pid is None:
        return False
    return _works_in(PROC / str(pid), paths.data) if _has_proc() else _exists(pid)


def _has_proc() -> bool:
    return (PROC / "self" / "cwd").exists()


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


def _wait_for_sessions(paths: Paths) -> None:
    """Sessions of a killed server may still write: starting beside them would destroy data."""
    deadline = time.monotonic() + ATTACHED_TIMEOUT
    while any(_works_in(p, paths.data) for p in PROC.glob("[0-9]*")):
        if time.monotonic() > deadline:
            raise StillAttachedError(path=paths.data)
        time.sleep(0.05)


def drop_stale_locks(paths: Paths) -> None:
    """Remove what a dead or foreign process left; on macOS PostgreSQL's own judgement stands."""
    if not _has_proc() or server_alive(paths):
        return
    _wait_for_sessions(paths)
    for lock in (paths.postmaster_pid, paths.socket.with_name(paths.socket.name + ".lock")):
        lock.unlink(missing_ok=True)
    paths.socket.unlink(missing_ok=True)
