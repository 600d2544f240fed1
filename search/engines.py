"""Which engine answers: the cluster where the settings name one, PostgreSQL otherwise."""

from django.conf import settings

from .cluster.client import is_configured
from .cluster.engine import ClusterEngine
from .cluster.guard import GuardedEngine
from .engine import RESULTS, TYPING, Engine
from .feedback import FeedbackEngine
from .postgres.engine import PostgresEngine
from .vocabulary import StoredVocabulary


def engine_for(vocabulary: StoredVocabulary, *, by_words: bool = False) -> Engine:
    """Return the engine for a centre in a language, whose words these are.

    `by_words`: nothing but the words asked for counts, as while somebody is typing.
    """
    texts, length = vocabulary.texts()
    reach = TYPING if by_words else RESULTS
    simple = PostgresEngine(texts, length, reach)
    engine = GuardedEngine(ClusterEngine(texts, reach), simple) if is_configured() else simple
    if by_words:
        return engine
    if not settings.SEARCH_MEANING:
        return FeedbackEngine(engine, vocabulary.site_id, vocabulary.language, texts, length)
    from .meaning.engine import MeaningEngine  # needs packages of its own

    return MeaningEngine(engine, texts)
