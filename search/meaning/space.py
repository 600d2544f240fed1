"""All vectors in the memory of a process: 1.5 KB a text, compared with a question at once."""

import threading
import time
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from django.db.models import Count, Max

from ..models import EntryMeaning
from .model import Vector

LOOKS = 60.0  # seconds between two looks whether there are new vectors

Stamp = tuple[int, Any]


@dataclass
class Space:
    """The vectors as they were at the last look."""

    rows: np.ndarray[Any, np.dtype[np.int64]] = field(default_factory=lambda: np.empty(0, np.int64))
    vectors: np.ndarray[Any, np.dtype[np.float32]] = field(
        default_factory=lambda: np.empty((0, 0), np.float32)
    )
    stamp: Stamp = (0, None)
    looked_at: float = -LOOKS
    lock: threading.Lock = field(default_factory=threading.Lock)

    def nearest(self, question: Vector, number: int) -> list[tuple[int, float]]:
        """Return the rows nearest to a question, with their cosines, the nearest first."""
        self._look()
        if not len(self.rows):
            return []
        told = self.vectors @ question
        number = min(number, len(told))
        best = np.argpartition(-told, number - 1)[:number]
        best = best[np.argsort(-told[best])]
        return [(int(self.rows[place]), float(told[place])) for place in best]

    def _look(self) -> None:
        with self.lock:
            if time.monotonic() - self.looked_at < LOOKS:
                return
            found = EntryMeaning.objects.aggregate(number=Count("row"), newest=Max("made_at"))
            stamp = (found["number"], found["newest"])
            if stamp != self.stamp:
                self._load()
            self.stamp, self.looked_at = stamp, time.monotonic()

    def _load(self) -> None:
        told = list(EntryMeaning.objects.values_list("row", "vector"))
        whole = b"".join(bytes(vector) for _row, vector in told)
        self.rows = np.array([row for row, _vector in told], np.int64)
        vectors = np.frombuffer(whole, np.float16).reshape(len(told), -1 if told else 0)
        self.vectors = vectors.astype(np.float32)


space = Space()
