"""Running initdb and pg_ctl: as the server's account, without the caller's locale and PG*."""

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
    start = _size(paths.tool_log), _size(paths.log)
    # a file, not a pipe: the server would hold a pipe open
    with paths.tool_log.open("ab") as log:
        done = subprocess.run(  # noqa: S603 - our own program
            command(paths, tool, *arguments),
            cwd=paths.state,
            env=clean_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            timeout=timeout,
            check=False,
            **paths.account.popen_options(),
        )
    if done.returncode:
        raise _failure(paths, tool, _since(paths.tool_log, start[0]) + _since(paths.log, start[1]))


def _failure(paths: Paths, tool: str, said: str) -> EmbeddedPostgresError:
    if any(sign in said for sign in NO_SPACE):
        return disk_full(paths)
    lines = said.strip().splitlines() or [tool]
    return EmbeddedPostgresError(detail=f"{tool}: {lines[-1].strip()}", log=paths.log)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _since(path: Path, offset: int) -> str:
    if not path.exists():
        return ""
    return path.read_bytes()[offset:].decode(errors="replace")
