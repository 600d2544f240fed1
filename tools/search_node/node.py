"""A node as its users see it: `start`, and nothing to remember afterwards."""

import contextlib
import fcntl
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from core.embedded_postgres.account import UNPRIVILEGED, Account

from . import configuration, distribution, errors, java
from .errors import SearchNodeError

START_LIMIT = 180  # seconds, on a busy machine
STOP_LIMIT = 60  # seconds
HEALTH = "/_cluster/health?wait_for_status=yellow&timeout=5s"
# never through a proxy of the environment
LOCAL = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True)
class Running:
    """A node that answers; `guard` is the process that keeps it."""

    kind: str
    name: str  # with the version
    java: int
    url: str
    cluster: str
    guard: int
    state: str

    def signal(self, number: int) -> None:
        """Send a signal to all processes of the node: SIGSTOP freezes it, SIGCONT goes on."""
        os.killpg(int(Path(f"{self.state}.group").read_text()), number)

    def crash(self) -> None:
        """Kill the node as a power cut does; its data stay."""
        os.kill(self.guard, signal.SIGUSR1)
        _until(lambda: not answers(self), STOP_LIMIT)

    def revive(self) -> None:
        """Start a crashed node again with its data, at the same address."""
        os.kill(self.guard, signal.SIGUSR1)
        if not _until(lambda: answers(self), START_LIMIT):
            log = Path(self.state).with_name("node.log")
            raise SearchNodeError(errors.NOT_STARTED, name=self.name, seconds=START_LIMIT, log=log)


def answers(running: Running) -> bool:
    """Tell whether this very node is healthy, and not another one at its address."""
    try:
        with LOCAL.open(running.url + HEALTH, timeout=10) as reply:
            return bool(json.load(reply)["cluster_name"] == running.cluster)
    except (OSError, ValueError):
        return False


class Node:
    """One node of a kind, shared by the processes that name the same folder."""

    def __init__(self, kind: str, folder: Path, heap: str = configuration.HEAP) -> None:
        self.kind = kind
        self.folder = folder.absolute()
        self.heap = heap
        self.log = self.folder / "node.log"
        self._state = self.folder / "state.json"
        self._duty = self.folder / "duty"
        self._lease: IO[str] | None = None

    def use(self) -> Running:
        """Return the node, started unless it runs; it ends after the last process that uses it.

        Raises SearchNodeError, whose text is for people.
        """
        with self._alone():
            if self._lease is None:
                self._lease = (self.folder / "lease").open("a")
                # waits while the node of earlier users is being stopped
                fcntl.flock(self._lease, fcntl.LOCK_SH)
            try:
                return self.running() or self._start(lease=self._lease.name)
            except BaseException:
                self.leave()
                raise

    def leave(self) -> None:
        """Be a user no more."""
        if self._lease is not None:
            self._lease.close()
            self._lease = None

    def start(self) -> Running:
        """Return the node, started unless it runs; it ends by `stop` only."""
        with self._alone():
            return self.running() or self._start(lease="")

    def stop(self) -> None:
        """Stop the node now, whoever uses it; come back when it is gone."""
        with self._alone():
            running = self.running()
            if running:
                os.kill(running.guard, signal.SIGTERM)
                _until(lambda: not self._on_duty(), STOP_LIMIT)

    def running(self) -> Running | None:
        """Return the node if its guard is on duty."""
        with contextlib.suppress(OSError, ValueError):
            if self._on_duty():
                return Running(**json.loads(self._state.read_text()))
        return None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "lock").open("a") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _on_duty(self) -> bool:
        """A lock dies with its process, a number in a file does not."""
        with self._duty.open("a") as duty:
            try:
                fcntl.flock(duty, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def _start(self, lease: str) -> Running:
        release, jdk = java.choose(self.kind, java.found(java.places()))
        home = distribution.fetch(release, jdk, distribution.cache())
        place = configuration.Place(
            folder=Path(tempfile.mkdtemp(prefix=f"portal-{self.kind}-")),
            port=_free_port(),
            name=f"portal-{secrets.token_hex(4)}",
        )
        account = Account.for_data(place.folder / "data")
        _require_open(account, jdk.home / "bin" / "java", home / "bin" / self.kind)
        configuration.write(release, home, place, self.heap)
        _give(account, place.folder)
        self.log.unlink(missing_ok=True)
        guard = self._guard(
            command=[str(home / "bin" / self.kind)],
            environment=configuration.environment(
                release, place, jdk.home, os.environ.get("PATH", os.defpath)
            ),
            account=account.popen_options(),
            folder=str(place.folder),
            lease=lease,
        )
        running = Running(
            kind=self.kind,
            name=release.name,
            java=jdk.version,
            url=place.url,
            cluster=place.name,
            guard=guard.pid,
            state=str(self._state),
        )
        self._wait(running, guard)
        self._state.write_text(json.dumps(asdict(running)))
        return running

    def _guard(self, **order: Any) -> subprocess.Popen[bytes]:
        """Start the process that runs the node, in a session that no Ctrl-C reaches."""
        told = {**order, "log": str(self.log), "state": str(self._state)}
        with self._duty.open("a") as duty, (self.folder / "guard.log").open("ab") as log:
            fcntl.flock(duty, fcntl.LOCK_EX)
            script = str(Path(__file__).with_name("guard.py"))
            return subprocess.Popen(
                [sys.executable, "-I", "-S", script, json.dumps(told)],
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[duty.fileno()],  # the lock goes over with the open file
                start_new_session=True,
            )

    def _wait(self, running: Running, guard: subprocess.Popen[bytes]) -> None:
        if _until(lambda: answers(running) or guard.poll() is not None, START_LIMIT):
            if guard.poll() is None:
                return
            raise SearchNodeError(errors.DIED, name=running.name, log=self.log)
        guard.terminate()
        guard.wait(STOP_LIMIT)
        raise SearchNodeError(
            errors.NOT_STARTED, name=running.name, seconds=START_LIMIT, log=self.log
        )


def _until(condition: Any, limit: float) -> bool:
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.1)
    return False


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _give(account: Account, folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if account.dropped:
            os.chown(path, account.uid, account.gid)


def _require_open(account: Account, *programs: Path) -> None:
    for program in programs:
        if not account.can_enter(program.parent):
            raise SearchNodeError(errors.UNREACHABLE, user=UNPRIVILEGED, path=program)
