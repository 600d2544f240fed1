"""Running initdb and pg_ctl: as the server's account, without the caller's locale and PG*."""

import contextlib
import errno
import os
import shutil
import subprocess
from pathlib import Path

from . import binaries
from .errors import DiskFullError, EmbeddedPostgresError
from .paths import Paths

NO_SPACE = ("No space left on device", "Disk quota exceeded")
NO_SPACE_CODES = (errno.ENOSPC, errno.EDQUOT)
MEGABYTE = 1024 * 1024
NOTHING_LEFT = 2  # megabytes: the server could not even write down why it failed


def clean_environment() -> dict[str, str]:
    """Return the environment without locale and libpq variables, which change what initdb does."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "PG")) and name not in ("LANG", "LANGUAGE")
    }
    return {**kept, "LC_ALL": "C.UTF-8", "LC_MESSAGES": "C"}


def disk_full(paths: Paths) -> DiskFullError:
    """Return the error that names the place and the megabytes left."""
    existing = next(p for p in (paths.state, *paths.state.parents) if p.exists())
    free = shutil.disk_usage(existing).free // MEGABYTE
    return DiskFullError(path=paths.state, free=free)


def require_space(paths: Paths, megabytes: int) -> None:
    """Raise DiskFullError unless so much is free under the state folder."""
    error = disk_full(paths)
    if error.details["free"] < megabytes:
        raise error


def command(paths: Paths, tool: str, *arguments: str) -> list[str]:
    """Return the command line of a tool."""
    return [str(binaries.prefix_for(paths.account, paths.state) / "bin" / tool), *arguments]


def run(paths: Paths, tool: str, *arguments: str, timeout: float = 120) -> None:
    """Run a tool in the state folder; raise DiskFullError or EmbeddedPostgresError if it fails."""
    server_said = _size(paths.log)
    done = subprocess.run(
        command(paths, tool, *arguments),
        cwd=paths.state,
        env=clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=timeout,
        check=False,
        **paths.account.popen_options(),
    )
    said = done.stdout.decode(errors="replace")
    _note(paths, said)
    if done.returncode:
        raise _failure(paths, tool, said + _since(paths.log, server_said))


def _note(paths: Paths, said: str) -> None:
    with contextlib.suppress(OSError), paths.tool_log.open("a") as log:  # the disk may be full
        log.write(said)


def _failure(paths: Paths, tool: str, said: str) -> EmbeddedPostgresError:
    full = disk_full(paths)
    if any(sign in said for sign in NO_SPACE) or full.details["free"] < NOTHING_LEFT:
        return full
    lines = said.strip().splitlines() or [tool]
    return EmbeddedPostgresError(detail=f"{tool}: {lines[-1].strip()}", log=paths.log)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _since(path: Path, offset: int) -> str:
    if not path.exists():
        return ""
    return path.read_bytes()[offset:].decode(errors="replace")
