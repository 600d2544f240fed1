"""A folder and a database of one run of the benchmark; what a killed run left is removed later.

The folder var/bench/NAME holds a lock for as long as its run lives; the database is
portal_bench_NAME.
"""

import fcntl
import json
import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / "var" / "bench"
PREFIX = "portal_bench_"
SERVING = "serving.json"


def make(home: Path = HOME) -> tuple[Path, TextIO]:
    """Return a new folder and its lock, to be kept open till the end."""
    folder = home / f"{socket.gethostname().lower()[:20]}_{os.getpid()}"
    folder.mkdir(parents=True, exist_ok=True)
    lock = _lock(folder)
    if lock is None:
        raise RuntimeError(f"{folder} is in use")
    return folder, lock


def leftovers(home: Path = HOME) -> Iterator[Path]:
    """Yield the folders whose run is dead; each stays locked while the caller looks after it."""
    for folder in sorted(home.glob("*_*")):
        lock = _lock(folder)
        if lock is not None:
            with lock:
                yield folder


def serving(port: int, home: Path = HOME) -> dict[str, Any] | None:
    """Return what the run that answers on a port has written about itself."""
    for file in sorted(home.glob(f"*/{SERVING}")):
        written = json.loads(file.read_text())
        lock = _lock(file.parent)
        if lock is not None:
            lock.close()
        elif written["port"] == port:
            return written
    return None


def database_of(folder: Path) -> str:
    """Return the name of a run's database."""
    return f"{PREFIX}{folder.name}"


@contextmanager
def server_cursor() -> Iterator[Any]:
    """Give a cursor in the server's own database, where others are made and dropped."""
    from django.db import connection

    with connection._nodb_cursor() as cursor:
        yield cursor


def create_database(name: str) -> None:
    """Make an empty database; raises django.db.Error where we may not."""
    with server_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"')


def drop_database(name: str) -> None:
    """Drop a database with whoever is connected to it."""
    with server_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def remove(folder: Path, drop: Callable[[str], None] = drop_database) -> None:
    """Remove the database, then the folder that reminds of it."""
    drop(database_of(folder))
    shutil.rmtree(folder, ignore_errors=True)


def _lock(folder: Path) -> TextIO | None:
    """Return the lock, None while a living run holds it."""
    file = (folder / "lock").open("a")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file
