"""A cluster that is slow or away costs one reader one wait: PostgreSQL answers instead."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import structlog
from django.core.cache import cache

from ..engine import Answer, Engine
from ..kinds import Scope
from ..understanding import Understanding
from .client import ClusterError

PAUSE = 10  # seconds between attempts while the cluster is away
OPEN, TRIAL = "search-cluster-away", "search-cluster-trial"
LONGEST = 86_400  # seconds that a cluster is taken for away without an attempt

Answered = TypeVar("Answered")

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class GuardedEngine:
    """Asks the cluster unless it is known to be away; `simple` answers where it does not."""

    cluster: Engine
    simple: Engine

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Return the answer of the cluster, or a simplified one."""
        answer = answered(lambda: self.cluster.find(wanted, scopes, kind, part))
        if answer is not None:
            return answer
        return replace(self.simple.find(wanted, scopes, kind, part), is_simplified=True)


def answered(ask: Callable[[], Answered]) -> Answered | None:
    """Return what the cluster answers; None while it is taken for away, or where it fails."""
    if not may_ask():
        return None
    try:
        answer = ask()
    except ClusterError as error:
        failed(error)
        return None
    succeeded()
    return answer


def may_ask() -> bool:
    """Say whether to ask the cluster: while it is away one request of all tries, now and then."""
    return not is_open() or cache.add(TRIAL, True, PAUSE)


def is_open() -> bool:
    """Say whether the cluster is taken for away; all processes that share the cache know it."""
    return cache.get(OPEN) is not None


def failed(error: ClusterError) -> None:
    """Take the cluster for away."""
    log.warning("search_cluster_failed", reason=str(error))
    cache.set(TRIAL, True, PAUSE)
    cache.set(OPEN, True, LONGEST)


def succeeded() -> None:
    """Take the cluster for well again."""
    if is_open():
        cache.delete_many([OPEN, TRIAL])
