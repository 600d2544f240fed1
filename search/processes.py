"""Processes that work on texts beside this one: making terms of many texts takes longest of all.

What they are told to do asks the database nothing and needs no settings.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import connection, get_context, parent_process
from typing import Any, TypeVar

FEW = 1_000  # texts that are worth no process: it takes a second to start
MOST = 2  # each has a dictionary of its own, some 100 MB with the words remembered
NICE = 5  # readers go first
Given = TypeVar("Given")
Result = TypeVar("Result")


class Here(Executor):
    """Works on few texts at once, in this process."""

    def submit(self, work: Callable[..., Result], /, *given: Any, **named: Any) -> Future[Result]:
        """Do it now."""
        future: Future[Result] = Future()
        future.set_result(work(*given, **named))
        return future


HERE = Here()


@contextmanager
def processes(texts: int) -> Iterator[Executor]:
    """Give what works on so many texts; a process that is killed fails the work."""
    if texts < FEW:
        yield HERE
        return
    # a fork would have the connections of this process
    context = get_context("spawn")
    with ProcessPoolExecutor(min(MOST, os.cpu_count() or 1), context, _modestly) as pool:
        yield pool


def ahead(
    executor: Executor, work: Callable[[Given], Result], parts: Iterable[Given]
) -> Iterator[tuple[Given, Result]]:
    """Yield parts with what was made of them in their order; the next ones are made meanwhile."""
    waiting: deque[tuple[Given, Future[Result]]] = deque()
    for part in parts:
        waiting.append((part, executor.submit(work, part)))
        if len(waiting) > MOST:
            first, made = waiting.popleft()
            yield first, made.result()
    for first, made in waiting:
        yield first, made.result()


def _modestly() -> None:
    """Let others go first; end with the process that has started this one, however it ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is told to that one
    os.nice(NICE)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)
