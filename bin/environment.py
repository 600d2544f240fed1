"""Makes the environment ready and becomes the command asked for. The second time asks nobody."""

import argparse
import contextlib
import fcntl
import hashlib
import os
import platform
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from chromium import require_chromium
from engines import require_engines
from installer import Installer
from preconditions import require_free_port
from validator import require_validator

ROOT = Path(__file__).resolve().parent.parent
STAMP = ".portal-stamp"


def fingerprint(lock: Path) -> str:
    """Return what the environment depends on: the lock and the Python it was made with."""
    described = lock.read_bytes() + platform.python_version().encode() + platform.machine().encode()
    return hashlib.sha256(described).hexdigest()


def is_fresh(folder: Path, expected: str) -> bool:
    """Tell whether the environment was made completely from this very lock."""
    stamp = folder / STAMP
    python = folder / "bin" / "python"
    return python.exists() and stamp.exists() and stamp.read_text() == expected


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Two commands started at once must not build one environment together."""
    (ROOT / "var").mkdir(exist_ok=True)
    with (ROOT / "var" / "bootstrap.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def prepare(folder: Path, lock: Path) -> None:
    """Build the environment unless it is there already."""
    expected = fingerprint(lock)
    if is_fresh(folder, expected):
        return
    with alone():
        if is_fresh(folder, expected):
            return
        print("Готовлю окружение Python, это нужно один раз…", flush=True)
        began = time.monotonic()
        Installer(folder, lock, ROOT / "var" / "bootstrap.log").install()
        (folder / STAMP).write_text(expected)
        print(f"Окружение готово за {time.monotonic() - began:.0f} с.", flush=True)


def arguments(line: list[str]) -> argparse.Namespace:
    """Parse our own options; what follows them is for Python of the environment."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", help="refuse at once when it is taken")
    parser.add_argument("--chromium", action="store_true", help="the browser is needed too")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    return parser.parse_args(line)


def main(line: list[str]) -> int:
    """Prepare, then replace this process by the command."""
    options = arguments(line)
    if options.port is not None:
        require_free_port(options.port)
    if options.chromium:
        require_chromium(ROOT / "var" / "apt.log")
        require_validator(ROOT / "var" / "maven.log")
        require_engines()
    folder = (ROOT / os.environ.get("VENV", ".venv")).absolute()
    prepare(folder, ROOT / "requirements" / "dev.lock")
    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    if command:
        keep_bytecode(folder)
        become(folder / "bin" / "python", command)
    return 0


def keep_bytecode(folder: Path) -> None:
    """Let each module be compiled once: whoever wants none among the sources has it apart."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(folder / "bytecode"))


def become(python: Path, command: list[str]) -> None:
    """Replace this process: signals and the exit status need no passing on."""
    sys.stdout.flush()
    os.chdir(ROOT)
    os.execv(python, [str(python), *command])
