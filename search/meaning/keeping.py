"""The worker's side: rows of the index that have no vector get one."""

import time
from collections.abc import Callable, Iterable
from hashlib import md5

import numpy as np
from wagtail.search.models import IndexEntry

from ..kinds import found_types
from ..models import EntryMeaning
from ..silent import spoken
from . import model

CHUNK = 20
BUDGET = 45.0  # seconds of a run: a minute later comes the next


def fill(budget: float = BUDGET, tell: Callable[[int], None] = lambda made: None) -> int:
    """Make vectors for as many seconds; return their number, `tell` it after each chunk."""
    began, made = time.monotonic(), 0
    missing = EntryMeaning.objects.missing(found_types()).only("title_text", "body_text")
    while time.monotonic() - began < budget and (rows := list(missing.all()[:CHUNK])):
        EntryMeaning.objects.bulk_create(map(_made, rows), ignore_conflicts=True)
        made += len(rows)
        tell(made)
    return made


def forget_changed(entries: Iterable[IndexEntry]) -> None:
    """Remove the vectors of rows that say something else now."""
    digests = {each.pk: _digest(each) for each in entries}
    kept = EntryMeaning.objects.filter(row__in=digests).values_list("row", "digest")
    changed = [row for row, digest in kept if digests[row] != digest]
    if changed:
        EntryMeaning.objects.filter(row__in=changed).delete()


def _made(row: IndexEntry) -> EntryMeaning:
    vector = model.of_text(row.title_text, spoken(row.body_text)).astype(np.float16)
    return EntryMeaning(row=row.pk, digest=_digest(row), vector=vector.tobytes())


def _digest(row: IndexEntry) -> str:
    text = f"{row.title_text}. {spoken(row.body_text)}"[: model.LETTERS]
    return md5(text.encode(), usedforsecurity=False).hexdigest()
