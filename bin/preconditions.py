"""What must be true before anything slow begins."""

import errno
import importlib.util
import os
import shutil
import socket
from pathlib import Path

import refusal

MEGABYTE = 1024 * 1024


def require_venv_module() -> None:
    """Debian ships Python without the means to make an environment."""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        command = f"make {os.environ.get('MAKE_GOAL', 'run')}"
        raise refusal.Refusal(refusal.VENV_MISSING.format(command=command))


def require_space(folder: Path, megabytes: int) -> None:
    """Refuse when less is free on the disk of the folder."""
    existing = next(p for p in (folder, *folder.parents) if p.exists())
    free = shutil.disk_usage(existing).free // MEGABYTE
    if free < megabytes:
        text = refusal.NO_SPACE.format(folder=existing, free=free, needed=megabytes)
        raise refusal.Refusal(text)


def require_free_port(text: str) -> None:
    """Refuse a wrong, taken or forbidden port, naming the next one."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise refusal.Refusal(refusal.BAD_PORT.format(port=text))
    port = int(text)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            _refuse_port(port, error)


def _refuse_port(port: int, error: OSError) -> None:
    forbidden = error.errno == errno.EACCES
    sentence = refusal.PORT_FORBIDDEN if forbidden else refusal.PORT_TAKEN
    other = 8010 if forbidden or port > 65525 else port + 10
    raise refusal.Refusal(sentence.format(port=port, other=other)) from error
