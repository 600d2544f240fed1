"""How well a text answers: BM25 over PostgreSQL's own vectors.

`ts_rank` of one term with equal weights grows with the number of its places as the frequency of
BM25 does (0.61, 0.76, 0.83 …), so nothing but the vectors is stored.
"""

from collections.abc import Mapping, Sequence
from math import log

from . import vectors
from .understanding import Choice, Group

Params = tuple[object, ...]

EQUAL = "'{1,1,1,1}'::float4[]"
TITLE = 1.5  # a word of the title beside one of the text
FEW = 6  # terms that are compared one by one; more of them as one question
LENGTH = 0.4  # how much a long text loses


def idf(group: Group, frequencies: Mapping[str, int], total: int) -> float:
    """Return how much a word says: the rarer, the more."""
    best = max(group.choices, key=lambda choice: choice.weight)
    found = [max((frequencies.get(term, 0) for term in word), default=0) for word in best.words]
    documents = min(found, default=0)
    return log(1 + (max(total, documents) - documents + 0.5) / (documents + 0.5))


def score(
    groups: Sequence[Group], frequencies: Mapping[str, int], total: int, average: float
) -> tuple[str, Params]:
    """Return the expression of the score over columns `title`, `body`, and its parameters."""
    parts, params = [], []
    for group in groups:
        sql, values = _frequency(group)
        parts.append(f"%s * {sql}")
        params += [idf(group, frequencies, total), *values]
    length = f"(1 - {LENGTH} + {LENGTH} * sqrt((length(body) + 1) / %s::float))"
    return f"({' + '.join(parts)}) / {length}", (*params, average)


def hits(groups: Sequence[Group]) -> tuple[str, Params]:
    """Return the expression of how many of the words a text has."""
    parts = ["((title || body) @@ %s::tsquery)::int" for _group in groups]
    return " + ".join(parts), tuple(vectors.of_group(group) for group in groups)


def _frequency(group: Group) -> tuple[str, Params]:
    found = [_of_choice(choice) for choice in group.choices]
    sql = ", ".join(
        f"{choice.weight} * {each}" for choice, (each, _p) in zip(group.choices, found, strict=True)
    )
    return f"greatest({sql})", tuple(value for _sql, values in found for value in values)


def _of_choice(choice: Choice) -> tuple[str, Params]:
    found = [_of_word(word) for word in choice.words]
    sql = ", ".join(each for each, _params in found)
    return f"least({sql})", tuple(value for _sql, values in found for value in values)


def _of_word(terms: Sequence[str]) -> tuple[str, Params]:
    if len(terms) > FEW:
        asked = vectors.of_terms(tuple(terms))
        size = f"{len(terms)} * "
        sql = f"least(1, {size}ts_rank({EQUAL}, body, %s::tsquery))"
        title = f"least(1, {size}ts_rank({EQUAL}, title, %s::tsquery))"
        return f"({sql} + {TITLE} * {title})", (asked, asked)
    each = f"ts_rank({EQUAL}, body, %s::tsquery) + {TITLE} * ts_rank({EQUAL}, title, %s::tsquery)"
    params = tuple(value for term in terms for value in (vectors.quoted(term),) * 2)
    return f"greatest({', '.join([each] * len(terms))})", params
