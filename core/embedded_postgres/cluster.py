"""The embedded server as its users see it: `ensure_running` and nothing to remember afterwards."""

import atexit
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

from . import locks, server, stale, tools, watchdog
from .account import UNPRIVILEGED
from .errors import EmbeddedPostgresError, ForeignStateError, UnreachableStateError
from .paths import PRIVATE_STATE, Paths, state_dir

DEFAULT_GRACE = 5.0  # seconds between the last process and the stop
_one_at_a_time = threading.Lock()


def ensure_running(*, again: bool = False) -> None:
    """Start the server if needed and share it until this process ends.

    Free after the first call; `again` looks anew (the server died). Call it before anything that
    connects past Django, such as the pool of the background worker.
    Raises EmbeddedPostgresError (DiskFullError among them), whose text is for people.
    """
    paths = Paths(state_dir())
    if not again and locks.has_lease(paths.lease):
        return
    with _one_at_a_time:
        try:
            _join(paths)
        except OSError as error:
            if error.errno in tools.NO_SPACE_CODES:
                raise tools.disk_full(paths) from error
            raise EmbeddedPostgresError(detail=error, log=paths.tool_log) from error


def stop() -> None:
    """Stop the server now, whoever uses it."""
    paths = Paths(state_dir())
    if paths.state.exists():
        with locks.exclusive(paths.lock):
            server.stop(paths)


def keep_through_exec() -> None:
    """Stay a user of the server when this process becomes another program by exec."""
    locks.keep_through_exec(Paths(state_dir()).lease)


def _join(paths: Paths) -> None:
    _make_state(paths)
    with locks.exclusive(paths.lock):
        member = locks.has_lease(paths.lease)
        locks.take_lease(paths.lease)
        try:
            if not (paths.data / "PG_VERSION").exists():
                server.create(paths)
            post_watchdog(paths)  # before the start: a kill in between must not leave a server
            server.start(paths)
            server.create_database(paths)
        except BaseException:
            locks.drop_lease(paths.lease)  # the next call must look again
            raise
        if not member:
            atexit.register(_repost, paths, os.getpid())


def _make_state(paths: Paths) -> None:
    if paths.state.parent == PRIVATE_STATE:
        PRIVATE_STATE.mkdir(parents=True, exist_ok=True)
        PRIVATE_STATE.chmod(0o755)
    paths.state.mkdir(parents=True, exist_ok=True)
    existing = paths.data if paths.data.exists() else paths.state
    if not paths.account.dropped and existing.stat().st_uid != paths.account.uid:
        raise ForeignStateError(path=paths.state)
    if not paths.account.can_enter(paths.state.parent):
        raise UnreachableStateError(path=paths.state, user=UNPRIVILEGED)
    paths.account.own(paths.state)


def post_watchdog(paths: Paths) -> None:
    """Start the process that stops the server after its last user, unless one is on duty."""
    duty = locks.try_exclusive(paths.duty)
    if duty is None:
        return
    order = {
        "lock": str(paths.lock),
        "lease": str(paths.lease),
        "duty": duty.fileno(),  # the lock goes over with the open file
        "stop": server.stop_command(paths),
        "socket_dir": str(paths.socket_dir),
        "account": paths.account.popen_options(),
        "grace": float(os.environ.get("PORTAL_PG_GRACE", DEFAULT_GRACE)),
    }
    with duty, paths.tool_log.open("ab") as log:
        subprocess.run(  # it leaves a process behind and returns
            [sys.executable, "-I", "-S", str(Path(watchdog.__file__)), json.dumps(order)],
            cwd="/",
            env=tools.clean_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=[duty.fileno()],
            start_new_session=True,
            check=True,
        )


def _repost(paths: Paths, pid: int) -> None:
    """On leaving, make sure that somebody will stop the server even if the watchdog was killed."""
    if pid == os.getpid() and paths.state.exists() and stale.server_alive(paths):
        post_watchdog(paths)
