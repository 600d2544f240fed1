"""The cluster ranks, the database says what of it anybody may read and what is shown."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..engine import RESULTS, Answer, Found, Reach
from ..entries import part_of
from ..freshness import fresh
from ..kinds import Scope, names_of
from ..postgres.engine import BEGINS, IS_ALL
from ..readable import readable_keys
from ..understanding import Understanding
from .client import ClusterError, Deadline, cluster, has_features
from .names import alias
from .questions import Asked, asked_for

PARTLY = 503
# times as many things are asked whether anybody may read them, and how many in all
LOOKED_AT, LAST = (1, 5, 40), 2500


class Document(NamedTuple):
    """A document with its rank: `words` of the question are in it, `starts` says how it begins."""

    content_type: int
    key: str
    row: int
    score: float
    starts: int
    words: int


@dataclass(frozen=True)
class ClusterEngine:
    """Ranks what the cluster has, for a centre with so many `texts`."""

    texts: int
    reach: Reach = RESULTS

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Ask once for the best, leave what anybody may read, count it, read the page's texts."""
        groups = [group for group in wanted.groups if group.choices]
        if not groups:
            return Answer(is_weak=True)
        deadline = Deadline()
        has_features(deadline.left())  # how the question is put depends on it
        names = names_of(scopes)
        question = asked_for(wanted, groups, names, self.texts)
        best = ranked(candidates(question, scopes, self.reach, deadline), scopes)
        found = [Found(each.row, each.key, names[each.content_type], each.score) for each in best]
        answer = Answer(
            found=found,
            is_weak=bool(best) and is_weak(best[0], wanted),
            is_partial=bool(best) and wanted.lacks(best[0].words),
            is_cut=len(best) >= self.reach.most,
        )
        return part_of(answer, scopes, kind, part, wanted.terms)


def candidates(
    question: Asked, scopes: Sequence[Scope], reach: Reach, deadline: Deadline
) -> list[Document]:
    """Return the best that anybody may read; more are looked at where others' texts are many."""
    found: list[Document] = []
    first = 0
    for times in LOOKED_AT:
        last = min(times * reach.most, LAST)
        best = _ask(question, first, last - first, deadline)
        found += visible(best, scopes)
        if first + len(best) < last or last == LAST or len(found) >= reach.enough:
            break
        first = last
    return found[: reach.most]


def ranked(found: Sequence[Document], scopes: Sequence[Scope]) -> list[Document]:
    """Return the best first: how the title begins, and its day, count beside the best score."""
    best = max((each.score for each in found), default=0.0) or 1.0
    starts = (0.0, BEGINS, IS_ALL)
    new = fresh((each[:2] for each in found), scopes)

    told = [
        each._replace(score=each.score / best + starts[each.starts] + new.get(each[:2], 0))
        for each in found
    ]
    return sorted(told, key=lambda each: (each.score, each.row), reverse=True)


def is_weak(best: Document, wanted: Understanding) -> bool:
    """Say whether less than half of the words are in the best text, guesses not counted."""
    return not best.starts and (best.words - wanted.guessed) * 2 < len(wanted.groups)


def visible(found: Sequence[Document], scopes: Sequence[Scope]) -> list[Document]:
    """Leave what is within the scopes, asked of the things themselves, in the same order."""
    keys: dict[int, list[str]] = defaultdict(list)
    for each in found:
        keys[each.content_type].append(each.key)
    seen = readable_keys(keys, scopes)
    return [each for each in found if each[:2] in seen]


def _ask(question: Asked, first: int, size: int, deadline: Deadline) -> list[Document]:
    body = {
        "from": first,
        "size": size,
        "query": question.query,
        "_source": False,
        "stored_fields": "_none_",
        "docvalue_fields": ["type", "key", "row"],
        "track_total_hits": False,
    }
    answer = cluster().ask("POST", f"/{alias()}/_search", body, timeout=deadline.left())
    try:
        if answer["timed_out"] or answer["_shards"]["failed"]:
            raise ClusterError(PARTLY, "only a part of the index has answered")
        return [_document(hit, question.start) for hit in answer["hits"]["hits"]]
    except LookupError as error:  # documents that are none of ours
        raise ClusterError(0, f"an answer without {error}") from error


def _document(hit: dict[str, Any], start: float) -> Document:
    fields = hit["fields"]
    starts = min(int(hit["_score"] // start), 2)
    return Document(
        fields["type"][0],
        fields["key"][0],
        fields["row"][0],
        hit["_score"] - starts * start,
        starts,
        len(hit.get("matched_queries", ())),
    )
