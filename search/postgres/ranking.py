"""BM25 over the postings: every row of the index that has any of the words has its score."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Any

from wagtail.search.models import IndexEntry

from ..models import Posting
from ..understanding import Choice, Group, Understanding
from . import scoring, vectors
from .sql import Sql, array

TABLE, INDEX = Posting._meta.db_table, IndexEntry._meta.db_table
COMPARED = 30  # best rows that are looked into for words side by side; measured, more adds nothing

# how a number of a posting is read: `models.Posting`
ROW, PLACES, LENGTH = (
    "(block << 10) + (entry >> 20)",
    "(entry >> 10 & 1023) / 2::float",
    "entry & 1023",
)
KINDS = f"""
    SELECT kind, sum(cardinality(entries)) FROM {TABLE}
    WHERE term = ANY(%s) AND kind = ANY(%s::int[]) GROUP BY kind
"""  # noqa: S608  # names of our own
# any term of a word will do: the one that a row has most often counts
OF_WORDS = f"""
    SELECT kind, {ROW} AS id, word, weight * {PLACES} AS places, {LENGTH} AS length
    FROM (
        SELECT kind, block, word, weight, unnest(entries) AS entry
        FROM {TABLE} JOIN unnest(%s::text[], %s::int[], %s::float[]) AS asked (term, word, weight)
        USING (term) WHERE kind = ANY(%s::int[])
    ) AS found
"""  # noqa: S608
# where several words stand for one, a row needs all of them
OF_PHRASES = f"""
    SELECT kind, id, word, weight * min(places) AS places, max(length) AS length
    FROM (
        SELECT kind, {ROW} AS id, choice, part, max({PLACES}) AS places, max({LENGTH}) AS length
        FROM (
            SELECT kind, block, choice, part, unnest(entries) AS entry
            FROM {TABLE} JOIN unnest(%s::text[], %s::int[], %s::int[]) AS asked (term, choice, part)
            USING (term) WHERE kind = ANY(%s::int[])
        ) AS found GROUP BY kind, {ROW}, choice, part
    ) AS parts
    JOIN unnest(%s::int[], %s::float[], %s::int[]) WITH ORDINALITY
        AS whole (word, weight, parts, choice) USING (choice)
    GROUP BY kind, id, choice, word, weight, whole.parts HAVING count(*) = whole.parts
"""  # noqa: S608
SCORED = """
    counted AS (
        SELECT kind, id, word, max(places) AS places, max(length) AS length
        FROM ({found}) AS found GROUP BY kind, id, word
    ),
    scored AS (
        SELECT kind, id, sum((%s::float[])[word] * places / (places + {loss})) AS score,
            count(*) AS hits
        FROM counted GROUP BY kind, id
        HAVING bool_or(word = ANY(%s::int[])) OR count(*) = %s
    )
"""
# a single word is counted once, not by word and then by row: half the time of a frequent one
SCORED_BY_ONE = """
    counted AS (
        SELECT kind, id, max(places) AS places, max(length) AS length
        FROM ({found}) AS found GROUP BY kind, id
    ),
    scored AS (
        SELECT kind, id, (%s::float[])[1] * places / (places + {loss}) AS score, 1 AS hits
        FROM counted
    )
"""
BEST = """
    {scored},
    best AS MATERIALIZED (
        SELECT * FROM scored WHERE {demanded} ORDER BY score DESC, id DESC LIMIT {most}
    )
"""
WITHOUT = f"""
    id NOT IN (
        SELECT {ROW} FROM (
            SELECT block, unnest(entries) AS entry FROM {TABLE} WHERE term = ANY(%s)
        ) AS unwanted
    )
"""  # noqa: S608
# unpacked once, not for every pair of words
NEAR = f"""
    CASE WHEN place <= {COMPARED} THEN (
        SELECT {{worth}} FROM (
            SELECT body || ''::tsvector AS vector FROM {INDEX} WHERE {INDEX}.id = seen.id OFFSET 0
        ) AS unpacked
    ) ELSE 0 END
"""  # noqa: S608
WITH_PHRASE = f"id IN (SELECT id FROM {INDEX} WHERE body @@ %s::tsquery)"  # noqa: S608
# of double precision: PostgreSQL reads 1.2 as a numeric, whose exp takes microseconds
FIXED, BY_LENGTH = scoring.SATURATION * (1 - scoring.LENGTH), scoring.SATURATION * scoring.LENGTH
LOSS = f"'{FIXED}'::float + '{BY_LENGTH}'::float * exp(length / 64::float) / %s::float"


def best(
    wanted: Understanding,
    groups: Sequence[Group],
    kinds: Collection[int],
    texts: tuple[int, float],
    most: int,
) -> Sql:
    """Return the common table expression `best`: rows of the kinds with their score and hits.

    `texts` are the number of texts of the centre and their length on average.
    """
    found = [part for part in (_of_words(groups, kinds), _of_phrases(groups, kinds)) if part]
    scored = _scored(wanted, groups, " UNION ALL ".join(part.text for part in found), texts)
    demanded = [Sql(WITH_PHRASE, (vectors.of_phrase(each),)) for each in wanted.phrases]
    if unwanted := [term for word in wanted.excluded for term in word]:
        demanded.append(Sql(WITHOUT, (unwanted,)))
    conditions = " AND ".join(each.text for each in demanded) or "true"
    text = BEST.format(scored=scored.text, demanded=conditions, most=most)
    params = [value for part in [*found, scored, *demanded] for value in part.params]
    return Sql(text, tuple(params))


def _scored(
    wanted: Understanding, groups: Sequence[Group], found: str, texts: tuple[int, float]
) -> Sql:
    """Return the expression `scored` over the rows of `found`."""
    total, average = texts
    worths = [scoring.worth(group, wanted.frequencies, total) for group in groups]
    if len(groups) == 1:
        return Sql(SCORED_BY_ONE.format(found=found, loss=LOSS), (worths, average or 1.0))
    rare = scoring.rare(groups, wanted.frequencies)
    places = [groups.index(each) + 1 for each in rare]
    text = SCORED.format(found=found, loss=LOSS)
    return Sql(text, (worths, average or 1.0, places, len(groups)))


def near(groups: Sequence[Group], frequencies: Mapping[str, int], total: int) -> Sql:
    """Return what neighbours of the query add to the score of the best of `seen`."""
    parts: list[str] = []
    params: list[Any] = []
    for one, other in pairwise(groups):
        worth = sum(scoring.worth(each, frequencies, total) for each in (one, other))
        parts.append("CASE WHEN vector @@ %s::tsquery THEN %s ELSE 0 END")
        params += [vectors.side_by_side(one, other), scoring.NEAR * worth]
    if not parts:
        return Sql("0")
    return Sql(NEAR.format(worth=" + ".join(parts)), tuple(params))


def _of_words(groups: Sequence[Group], kinds: Collection[int]) -> Sql | None:
    """Ask for what a single word stands for."""
    weights: dict[tuple[str, int], float] = {}
    for number, group in enumerate(groups, 1):
        for choice in group.choices:
            for term in choice.words[0] if len(choice.words) == 1 else ():
                weights[term, number] = max(choice.weight, weights.get((term, number), 0))
    if not weights:
        return None
    terms, words = zip(*weights, strict=True)
    return Sql(OF_WORDS, (list(terms), list(words), list(weights.values()), array(kinds)))


def _of_phrases(groups: Sequence[Group], kinds: Collection[int]) -> Sql | None:
    """Ask for what only several words together stand for."""
    found: list[tuple[int, Choice]] = [
        (number, choice)
        for number, group in enumerate(groups, 1)
        for choice in group.choices
        if len(choice.words) > 1
    ]
    if not found:
        return None
    asked = [
        (term, choice, part)
        for choice, (_number, each) in enumerate(found, 1)
        for part, word in enumerate(each.words)
        for term in word
    ]
    whole = [(number, each.weight, len(each.words)) for number, each in found]
    columns = [list(each) for each in zip(*asked, strict=True)]
    told = [list(each) for each in zip(*whole, strict=True)]
    return Sql(OF_PHRASES, (*columns, array(kinds), *told))
