"""What any engine has found, moved and added to by what the texts are about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wagtail.search.models import IndexEntry

from ..engine import Answer, Engine, Found
from ..entries import part_of
from ..kinds import Scope, names_of
from ..readable import readable_rows
from ..understanding import Understanding
from . import model
from .space import space

SHARE = 0.4  # of the best score of the words: what the nearest text gets
WHERE_WEAK = 1.0  # the same where the best text has less than half of the words
NEAREST = 200  # texts that get something, the last of them nothing
FARTHEST, NEAR = 0.78, 0.86  # cosines: nothing is that far, whatever is this near is near
ADDED, SURELY = 5, 0.84  # texts without the words that are added, and how near they have to be


@dataclass(frozen=True)
class MeaningEngine:
    """Asks an engine for the words and the model for the rest; `texts` of the centre."""

    words: Engine
    texts: int

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Return the answer of the engine in another order, with what is near and has no word.

        What is asked for exactly, or in quotes, is left as it is; where no word is known nothing
        is added.
        """
        if wanted.is_exact or wanted.phrases:
            return self.words.find(wanted, scopes, kind, part)
        answer = self.words.find(wanted, scopes, "", slice(0, 0))
        if not answer.found:
            return answer
        names = names_of(scopes)
        share = WHERE_WEAK if answer.is_weak else SHARE
        found = self._joined(answer.found, share, wanted, scopes, names)
        return part_of(replace(answer, found=found), scopes, kind, part, wanted.terms)

    def _joined(
        self,
        found: Sequence[Found],
        share: float,
        wanted: Understanding,
        scopes: Sequence[Scope],
        names: Mapping[int, str],
    ) -> list[Found]:
        question = model.of_question(wanted.read or wanted.text)
        near = space.nearest(question, NEAREST * self._others())
        worth = closeness(near)
        had = {each.row for each in found}
        sure = [row for row, cosine in near if cosine >= SURELY and row not in had]
        own = [] if wanted.excluded else _readable(sure[: 10 * ADDED], scopes, names)
        moved = [
            each._replace(rank=each.rank + share * worth.get(each.row, 0))
            for each in [*found, *own[:ADDED]]
        ]
        return sorted(moved, key=lambda each: (-each.rank, -each.row))

    def _others(self) -> int:
        """Return how many times more texts all centres have than this one."""
        return max(1, len(space.rows) // max(self.texts, 1))


def closeness(near: Sequence[tuple[int, float]]) -> dict[int, float]:
    """Return how near each row is, from 0 to 1: the nearest is 1 if it is near at all."""
    if not near:
        return {}
    first, last = max(near[0][1], NEAR), max(near[-1][1], FARTHEST)
    width = max(first - last, 1e-6)
    return {row: max(cosine - last, 0) / width for row, cosine in near}


def _readable(
    rows: Sequence[int], scopes: Sequence[Scope], names: Mapping[int, str]
) -> list[Found]:
    """Return those of the rows that anybody may read, in their order, without a rank."""
    told = IndexEntry.objects.filter(pk__in=rows).only("content_type_id", "object_id")
    seen = {each.pk: each for each in readable_rows(list(told), scopes)}
    return [
        Found(row, seen[row].object_id, names[seen[row].content_type_id], 0.0)
        for row in rows
        if row in seen
    ]
