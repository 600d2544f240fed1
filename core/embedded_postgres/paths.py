"""Where the files of one embedded server are."""

import hashlib
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from . import binaries
from .account import Account

PROJECT = Path(__file__).resolve().parents[2]
PRIVATE_STATE = Path("/var/lib/portal-pg")
PORT = 5432
SOCKET_NAME = f".s.PGSQL.{PORT}"
SOCKET_PATH_LIMIT = 100  # bytes; the kernel's own: 107 on Linux, 103 on macOS


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:10]


def state_dir() -> Path:
    """Return PORTAL_PG_DIR or var/pg; root in a private checkout keeps the files in /var/lib."""
    if named := os.environ.get("PORTAL_PG_DIR"):
        return Path(named).absolute()
    inside = PROJECT / "var" / "pg"
    if Account.for_data(inside).can_enter(inside):
        return inside
    return PRIVATE_STATE / _digest(PROJECT)


@dataclass(frozen=True)
class Paths:
    """Files under one state folder."""

    state: Path

    @property
    def lock(self) -> Path:
        """Held exclusively while the server is made, started or stopped."""
        return self.state / "lock"

    @property
    def lease(self) -> Path:
        """Held shared by every process that uses the server."""
        return self.state / "lease"

    @property
    def duty(self) -> Path:
        """Held by the watchdog."""
        return self.state / "watchdog.lock"

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.state / "server.log"

    @property
    def tool_log(self) -> Path:
        """What initdb, pg_ctl and the watchdog say."""
        return self.state / "tool.log"

    @cached_property
    def data(self) -> Path:
        """One folder per major version: a newer server never touches an older cluster."""
        return self.state / f"data-{binaries.major_version()}"

    @cached_property
    def account(self) -> Account:
        """Who runs the server."""
        return Account.for_data(self.data)

    @property
    def postmaster_pid(self) -> Path:
        """The server's own lock file."""
        return self.data / "postmaster.pid"

    @cached_property
    def socket_dir(self) -> Path:
        """Beside the data; in /tmp when that path is too long for a socket or has odd letters.

        TMPDIR is ignored: all processes must come to one answer.
        """
        inside = self.state / "sock"
        short = len(os.fsencode(inside / SOCKET_NAME)) <= SOCKET_PATH_LIMIT
        if short and re.fullmatch(r"[\w./+-]+", str(inside), re.ASCII):
            return inside
        return Path("/tmp") / f"portal-pg-{os.getuid()}-{_digest(inside)}"  # noqa: S108 - ownership is checked

    @property
    def socket(self) -> Path:
        """The only address the server listens on."""
        return self.socket_dir / SOCKET_NAME
