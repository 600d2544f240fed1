"""Compiling catalogues to the form that gettext reads."""

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from django.utils.translation import trans_real

from . import files, storage


def is_fresh(source: Path) -> bool:
    """Tell whether the compiled file is not older than its source."""
    compiled = source.with_suffix(".mo")
    return compiled.exists() and compiled.stat().st_mtime_ns >= source.stat().st_mtime_ns


def compile_one(source: Path) -> None:
    """Write the compiled file in one step: a running server may be reading the old one."""
    unfinished = source.with_suffix(f".{os.getpid()}.tmp")
    with unfinished.open("wb") as output:
        write_mo(output, storage.read(source, source.parent.parent.name))
    unfinished.replace(source.with_suffix(".mo"))


def compile_stale() -> list[Path]:
    """Compile what changed since; return those catalogues."""
    stale = [source for source in files.catalogues() if not is_fresh(source)]
    for source in stale:
        compile_one(source)
    return stale


def reload_translations() -> None:
    """Forget what this process has read: it may have started before the catalogue was compiled."""
    vars(trans_real).update(_translations={}, _default=None)
