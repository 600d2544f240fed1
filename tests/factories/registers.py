"""Rows of registers for tests that walk all of them: every register of centres adds itself."""

from collections.abc import Callable
from typing import Any

from wagtail.models import Site

from tests.registers.models import Note

ROWS: dict[str, Callable[[Site, str], Any]] = {}


def row_factory(label: str):
    """Name the function `(site, title) -> row` of a register: @row_factory("acts.NormativeAct")."""

    def register(function):
        ROWS[label] = function
        return function

    return register


@row_factory("registers.Note")
def make_note(site: Site, title: str) -> Note:
    """Make a published note with a revision."""
    note = Note(site=site, name=title)
    note.save()
    note.save_revision().publish()
    note.refresh_from_db()
    return note
