"""Compiling catalogues to the form that gettext reads.

The English one is made of the Russian: its messages are the English words, and it has all of them.
"""

import os
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from django.utils.translation import trans_real

from . import files, storage

ENGLISH = "en"


def is_fresh(source: Path) -> bool:
    """Tell whether the compiled file is not older than its source."""
    return _is_younger(source.with_suffix(".mo"), source)


def compile_one(source: Path) -> None:
    """Write the compiled file in one step: a running server may be reading the old one."""
    _write(storage.read(source, source.parent.parent.name), source.with_suffix(".mo"))


def compile_stale() -> list[Path]:
    """Compile what changed since; return those catalogues."""
    stale = [source for source in files.catalogues() if not is_fresh(source)]
    for source in stale:
        compile_one(source)
    compile_english()
    return stale


def compile_english() -> None:
    """Write the English catalogue anew where the Russian one is younger."""
    russian, english = files.catalogue(), files.catalogue(ENGLISH).with_suffix(".mo")
    if not russian.exists() or _is_younger(english, russian):
        return
    english.parent.mkdir(parents=True, exist_ok=True)
    _write(english_of(storage.read(russian)), english)


def english_of(russian: Catalog) -> Catalog:
    """Return the catalogue whose translations are the messages themselves."""
    english: Catalog = Catalog(locale=ENGLISH, charset="utf-8", fuzzy=False)
    for message in russian:
        if message.id:
            english.add(message.id, message.id, flags=message.flags, context=message.context)
    return english


def _is_younger(compiled: Path, source: Path) -> bool:
    return compiled.exists() and compiled.stat().st_mtime_ns >= source.stat().st_mtime_ns


def _write(catalogue: Catalog, path: Path) -> None:
    unfinished = path.with_suffix(f".{os.getpid()}.tmp")
    with unfinished.open("wb") as output:
        write_mo(output, catalogue)
    unfinished.replace(path)


def reload_translations() -> None:
    """Forget what this process has read: it may have started before the catalogue was compiled."""
    vars(trans_real).update(_translations={}, _default=None)
