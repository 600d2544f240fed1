"""The words of a centre's texts, as understanding asks for them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from rapidfuzz.distance import OSA

from .models import KnownTerm, KnownTexts, KnownWord

ALIKE = 0.25  # share of three-letter pieces in common; two mistakes in a word of six leave so much
MOST_NEAR, MOST_BEGUN = 200, 40

NEAR = """
    SELECT {column}, documents FROM {table}
    WHERE site_id = %s AND language = %s AND {column} %% %s AND length({column}) BETWEEN %s AND %s
    ORDER BY similarity({column}, %s) DESC, documents DESC, {column} LIMIT %s
"""
NUMBERS = """
    SELECT {column}, documents FROM {table}
    WHERE site_id = %s AND language = %s AND {column} = ANY(%s)
"""
BEGINNING = """
    SELECT word, documents FROM {table} WHERE site_id = %s AND language = %s AND word LIKE %s
    ORDER BY documents DESC, word LIMIT %s
"""
# ranges of the index of words in order: LIKE ANY is looked up by pieces of words, ten times slower
OF_ROOTS = """
    SELECT term, documents FROM (
        SELECT * FROM {table} WHERE site_id = %s AND language = %s
    ) AS known JOIN unnest(%s::text[], %s::text[]) AS begun (first, after)
    ON term ~>=~ first AND term ~<~ after
"""
TEXTS = "SELECT length::text, documents FROM {table} WHERE site_id = %s AND language = %s"
TOGETHER = "SELECT {number}, found.* FROM ({question}) found"
# a reader's query asks several times: making these by the ORM costs more than answering them
WORDS = NUMBERS.format(table=KnownWord._meta.db_table, column="word")
TERMS = NUMBERS.format(table=KnownTerm._meta.db_table, column="term")
STARTS = BEGINNING.format(table=KnownWord._meta.db_table)
RELATIVES = OF_ROOTS.format(table=KnownTerm._meta.db_table)
OF_TEXTS = TEXTS.format(table=KnownTexts._meta.db_table)
NEAR_WORDS = NEAR.format(table=KnownWord._meta.db_table, column="word")
NEAR_TERMS = NEAR.format(table=KnownTerm._meta.db_table, column="term")

Asked = tuple[str, Sequence[Any]]  # a question with what it needs beside the centre and language


@dataclass(frozen=True)
class StoredVocabulary:
    """Words of one centre in one language; what is asked twice is answered from memory."""

    site_id: int
    language: str
    _terms: dict[str, int] = field(default_factory=dict)
    _words: dict[str, int] = field(default_factory=dict)
    _near: dict[tuple[str, str], Sequence[tuple[str, int]]] = field(default_factory=dict)
    _begun: dict[str, Sequence[tuple[str, int]]] = field(default_factory=dict)
    _of_starts: dict[str, Mapping[str, int]] = field(default_factory=dict)
    _of_texts: list[tuple[int, float]] = field(default_factory=list)

    def texts(self) -> tuple[int, float]:
        """Return the number of texts and their average length in words."""
        if not self._of_texts:
            self._remember_texts(self._asked(OF_TEXTS))
        return self._of_texts[0]

    def foresee(
        self, terms: Collection[str], words: Collection[str], starts: Collection[str], begun: str
    ) -> None:
        """Ask for all of it at once: a question of its own each cost more than its answer."""
        asked: list[Asked] = [
            (TERMS, [list(terms)]),
            (WORDS, [list(words)]),
            (RELATIVES, _ranges(starts)),
            (OF_TEXTS, []),
        ]
        if begun:
            asked.append((STARTS, [_pattern(begun), MOST_BEGUN]))
        found = self._together(asked)
        _remember(self._terms, terms, dict(found[0]))
        _remember(self._words, words, dict(found[1]))
        self._remember_starts(starts, dict(found[2]))
        self._remember_texts(found[3])
        if begun:
            self._begun[begun] = found[4]

    def of_terms(self, terms: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the terms that occur."""
        new = {term for term in terms if term not in self._terms and not self._is_told(term)}
        if new:
            _remember(self._terms, new, dict(self._asked(TERMS, list(new))))
        return {term: number for term in terms if (number := self._terms.get(term))}

    def of_words(self, words: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the words that occur in this very form."""
        if new := set(words).difference(self._words):
            _remember(self._words, new, dict(self._asked(WORDS, list(new))))
        return {word: number for word in words if (number := self._words[word])}

    def near(self, word: str, edits: int) -> Sequence[tuple[str, int]]:
        """Return words with enough pieces in common, of about the same length."""
        return self._alike(NEAR_WORDS, word, edits)

    def near_terms(self, term: str) -> Sequence[tuple[str, int]]:
        """Return terms one letter away."""
        found = self._alike(NEAR_TERMS, term, 1)
        return [each for each in found if OSA.distance(term, each[0], score_cutoff=1) <= 1]

    def terms_beginning(self, starts: Collection[str]) -> Mapping[str, int]:
        """Return the terms that begin so."""
        if new := {start for start in starts if not self._is_told(start)}:
            self._remember_starts(new, dict(self._asked(RELATIVES, *_ranges(new))))
        told = {begun for each in starts for begun in self._of_starts if each.startswith(begun)}
        found = {term: number for each in told for term, number in self._of_starts[each].items()}
        return {term: number for term, number in found.items() if term.startswith(tuple(starts))}

    def beginning(self, start: str, limit: int) -> Sequence[tuple[str, int]]:
        """Return the most frequent words that begin so."""
        if start not in self._begun:
            self._begun[start] = self._asked(STARTS, _pattern(start), MOST_BEGUN)
        return self._begun[start][:limit]

    def _alike(self, sql: str, text: str, edits: int) -> Sequence[tuple[str, int]]:
        if (sql, text) not in self._near:
            span = (len(text) - edits, len(text) + edits)
            if not self._near:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT set_limit(%s)", [ALIKE])
            self._near[sql, text] = self._asked(sql, text, *span, text, MOST_NEAR)
        return self._near[sql, text]

    def _is_told(self, text: str) -> bool:
        """Say whether all terms that begin so are known already."""
        return text.startswith(tuple(self._of_starts))

    def _remember_starts(self, starts: Collection[str], found: Mapping[str, int]) -> None:
        self._terms.update(found)
        for start in starts:
            self._of_starts[start] = {
                term: number for term, number in found.items() if term.startswith(start)
            }

    def _remember_texts(self, found: Sequence[tuple[str, int]]) -> None:
        length, number = found[0] if found else ("0", 0)
        self._of_texts[:] = [(number, float(length))]

    def _asked(self, sql: str, *params: Any) -> list[tuple[Any, Any]]:
        return self._together([(sql, params)])[0]

    def _together(self, asked: Sequence[Asked]) -> list[list[tuple[Any, Any]]]:
        """Return the rows of several questions, each in its own order."""
        parts = [
            TOGETHER.format(number=number, question=sql) for number, (sql, _) in enumerate(asked)
        ]
        told = [each for _, params in asked for each in (self.site_id, self.language, *params)]
        found: list[list[tuple[Any, Any]]] = [[] for _ in asked]
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), told)
            for number, *row in cursor.fetchall():
                found[number].append(tuple(row))
        return found


def _pattern(start: str) -> str:
    return f"{connection.ops.prep_for_like_query(start)}%"


def _ranges(starts: Collection[str]) -> list[list[str]]:
    """Return the first and the next after the last of the terms that begin so, letter by letter."""
    firsts = sorted(starts)
    return [firsts, [f"{start[:-1]}{chr(ord(start[-1]) + 1)}" for start in firsts]]


def _remember(known: dict[str, int], asked: Collection[str], found: Mapping[str, int]) -> None:
    known.update({each: found.get(each, 0) for each in asked})
