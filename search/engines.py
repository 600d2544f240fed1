"""Which engine answers: the cluster where the settings name one, PostgreSQL otherwise."""

from django.conf import settings

from .cluster.client import is_configured
from .cluster.engine import ClusterEngine
from .cluster.guard import GuardedEngine
from .engine import Engine
from .postgres.engine import PostgresEngine


def engine_for(texts: int, length: float, *, by_words: bool = False) -> Engine:
    """Return the engine for a centre with so many texts of such a length on average.

    `by_words`: nothing but words counts, as while somebody is typing.
    """
    simple = PostgresEngine(texts, length)
    engine = GuardedEngine(ClusterEngine(texts), simple) if is_configured() else simple
    if by_words or not settings.SEARCH_MEANING:
        return engine
    from .meaning.engine import MeaningEngine  # needs packages of its own

    return MeaningEngine(engine, texts)
