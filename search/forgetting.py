"""Words of texts that nobody may read any more: the search offers them to nobody."""

from collections.abc import Collection, Iterator, Sequence

from django.db.models import F
from wagtail.search.models import IndexEntry

from core.models import CentreSettings

from .kinds import Scope
from .models import KnownTerm, KnownWord
from .postgres import vectors
from .readable import readable_rows, words_of
from .understanding import morphology

FEW = 5  # texts; a word of more of them is nobody's secret, and the recount sets its number right
MOST = 5000  # rows of all centres that are looked at


def leave(site_id: int, language: str, words: Collection[str]) -> None:
    """Count one text less for each of the words."""
    if words:
        rows = KnownWord.objects.filter(site=site_id, language=language, word__in=words)
        rows.filter(documents__gt=1).update(documents=F("documents") - 1)


def forget(
    centre: CentreSettings, language: str, words: Collection[str], scopes: Sequence[Scope]
) -> None:
    """Forget those of the words that no text has that anybody may read."""
    if not words:
        return
    own = {"site": centre.site_id, "language": language}
    known = KnownWord.objects.filter(**own, word__in=words, documents__lte=FEW)
    rare = set(known.values_list("word", flat=True))
    terms = {term for word in rare for term in morphology.terms(word)}
    rows = list(_having(terms)) if terms else []
    if not rare or len(rows) == MOST:
        return
    said = {word for entry in readable_rows(rows, scopes) for word in words_of(entry)}
    gone = rare - said
    KnownWord.objects.filter(**own, word__in=gone).delete()
    left = {term for word in said for term in morphology.terms(word)}
    lost = {term for word in gone for term in morphology.terms(word)} - left
    KnownTerm.objects.filter(**own, term__in=lost).delete()


def _having(terms: Collection[str]) -> Iterator[IndexEntry]:
    question = vectors.of_terms(tuple(sorted(terms)))
    rows = IndexEntry.objects.filter(body=vectors.Question(question))
    yield from rows.only("content_type", "object_id", "title_text", "body_text")[:MOST]
