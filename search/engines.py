"""Which engine answers: the cluster where the settings name one, PostgreSQL otherwise."""

from .cluster.client import is_configured
from .cluster.engine import ClusterEngine
from .cluster.guard import GuardedEngine
from .engine import Engine
from .postgres.engine import PostgresEngine


def engine_for(texts: int, length: float) -> Engine:
    """Return the engine for a centre with so many texts of such a length on average."""
    simple = PostgresEngine(texts, length)
    return GuardedEngine(ClusterEngine(texts), simple) if is_configured() else simple
