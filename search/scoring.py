"""How well a text answers: BM25 over PostgreSQL's own vectors, nothing else is stored.

`ts_rank` of one term with equal weights is the sum of 1/n² over its places, divided by that of all
numbers, so the number of places follows from it: 0.61 means one, 0.76 two, 0.83 three.
"""

from collections.abc import Mapping, Sequence
from math import log

from . import vectors
from .understanding import Choice, Group
from .understanding.wanted import Terms

Params = tuple[object, ...]

SATURATION, LENGTH = 1.2, 0.6  # k1 and b of BM25
FEW = 6  # terms that are counted one by one; of more, only how many of them there are
PLACES = "(0.645 * {rank} / (1.0001 - {rank}))"
VARIETY = "({size} * 1.645 * {rank})"
RANK = "ts_rank('{{1,1,1,1}}'::float4[], {column}, %s::tsquery)"
TITLE = 2  # places in the title count double


def idf(group: Group, frequencies: Mapping[str, int], total: int) -> float:
    """Return how much a word says: the rarer, the more; guesses beside it do not count."""
    best = max(group.choices, key=lambda choice: choice.weight)
    found = [max((frequencies.get(term, 0) for term in word), default=0) for word in best.words]
    documents = min(found, default=0)
    return log(1 + (max(total, documents) - documents + 0.5) / (documents + 0.5))


def loss(average: float) -> tuple[str, Params]:
    """Return what the length of a text takes away, over the columns `title` and `body`."""
    length = f"({TITLE} * length(title) + length(body))"
    return f"{SATURATION} * ({1 - LENGTH} + {LENGTH} * {length} / %s::float)", (average,)


def score(
    groups: Sequence[Group], frequencies: Mapping[str, int], total: int
) -> tuple[str, Params]:
    """Return the score over the columns `title`, `body`, `loss`, and its parameters."""
    parts: list[str] = []
    params: list[object] = []
    for group in groups:
        counted, values = _greatest(group)
        parts.append(f"(SELECT %s * n / (n + loss) FROM (SELECT {counted} AS n) AS counted)")
        params += [idf(group, frequencies, total) * (1 + SATURATION), *values]
    return " + ".join(parts), tuple(params)


def hits(groups: Sequence[Group]) -> tuple[str, Params]:
    """Return how many of the words a text has."""
    parts = ["((title || body) @@ %s::tsquery)::int" for _group in groups]
    return " + ".join(parts), tuple(vectors.of_group(group) for group in groups)


def _greatest(group: Group) -> tuple[str, Params]:
    found = [(choice.weight, *_of_choice(choice)) for choice in group.choices]
    columns = ", ".join(f"{weight} * {sql}" for weight, sql, _params in found)
    return f"greatest({columns})", tuple(value for *_rest, params in found for value in params)


def _of_choice(choice: Choice) -> tuple[str, Params]:
    found = [_of_word(word) for word in choice.words]
    columns = ", ".join(sql for sql, _params in found)
    return f"least({columns})", tuple(value for _sql, params in found for value in params)


def _of_word(terms: Terms) -> tuple[str, Params]:
    if len(terms) > FEW:
        return _in_both(VARIETY, len(terms)), (vectors.of_terms(terms),) * 2
    counted = _in_both(PLACES, 1)
    columns = ", ".join([counted] * len(terms))
    asked = tuple(vectors.quoted(term) for term in terms for _twice in range(2))
    # the rank stands twice in the expression of each column
    return f"greatest({columns})", tuple(value for value in asked for _twice in range(2))


def _in_both(count: str, size: int) -> str:
    title, body = (
        count.format(rank=RANK.format(column=column), size=size) for column in ("title", "body")
    )
    return f"({TITLE} * {title} + {body})"
