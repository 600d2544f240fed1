"""Wagtail's search backend with the portal's Russian: explorer and choosers understand it too.

Vectors and questions are of lemmas and stems; the tables, filters and facets are Wagtail's.
"""

from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db.models import F, Func, Value
from django.db.models.functions import Coalesce
from modelsearch.backends.database.postgres import postgres as stock
from modelsearch.query import And, Boost, Not, Or, Phrase, PlainText, SearchQuery

from ..understanding import keyboard, morphology, tokens
from . import vectors
from .index import Index
from .texts import quoted

NOTHING = ""  # a question that no text answers


class QueryCompiler(stock.PostgresSearchQueryCompiler):
    """Questions of the admin: forms of all words, and what begins like the last one."""

    def build_tsquery(self, query: SearchQuery, config: str | None = None) -> Func:
        """Return a question as PostgreSQL reads it."""
        return vectors.Question(self._text(query) or NOTHING)

    def build_tsrank(
        self, vector: Any, query: SearchQuery, config: str | None = None, boost: float = 1.0
    ) -> Any:
        """Return the rank of a vector."""
        rank = stock.SearchRank(vector, self.build_tsquery(query), weights=self.sql_weights)
        return rank * boost if boost != 1.0 else rank

    def get_index_vectors(self, search_query: Any) -> list[tuple[F, float]]:
        """The vector of the text has the title too, which says more by its weights."""
        return [(F("index_entries__body"), 1.0)]

    def _text(self, query: SearchQuery) -> str:
        if isinstance(query, PlainText):
            found = [self._word(word) for word in tokens.words(query.query_string)]
            return (" & " if query.operator == "and" else " | ").join(filter(None, found))
        if isinstance(query, Phrase):
            words = enumerate(tokens.words(query.query_string))
            told = [(place, morphology.terms(word)) for place, word in words]
            return vectors.of_phrase(tuple(each for each in told if each[1]))
        if isinstance(query, Not):
            inner = self._text(query.subquery)
            return f"!({inner})" if inner else ""
        if isinstance(query, Boost):
            return self._text(query.subquery)
        if isinstance(query, And | Or):
            parts = [f"({text})" for each in query.subqueries if (text := self._text(each))]
            return (" & " if isinstance(query, And) else " | ").join(parts)
        raise NotImplementedError(type(query).__name__)

    def _word(self, word: str) -> str:
        terms = morphology.terms(word)
        return vectors.of_terms(terms) if terms else ""


class AutocompleteCompiler(stock.PostgresAutocompleteQueryCompiler, QueryCompiler):
    """Questions of a field that is being typed into: of the explorer and of choosers.

    A word is its beginning as it is written, or any form of it; keys of the other layout are read
    as well.
    """

    get_index_vectors = stock.PostgresAutocompleteQueryCompiler.get_index_vectors

    def get_search_vectors(self, search_query: Any) -> list[tuple[Any, float]]:
        """The index answers also where a list names its fields: they alone know no forms."""
        empty = Value("", output_field=SearchVectorField())
        index = [Coalesce(vector, empty) for vector, _b in self.get_index_vectors(search_query)]
        named = self.get_fields_vectors(search_query) if self.fields is not None else []
        vectors = [*index, *(vector for vector, _boost in named)]
        whole = Func(
            *vectors,
            template="(%(expressions)s)",
            arg_joiner=" || ",
            output_field=SearchVectorField(),
        )
        return [(whole, 1.0)]

    def _text(self, query: SearchQuery) -> str:
        if not isinstance(query, PlainText):
            return super()._text(query)
        typed = query.query_string
        ways = [PlainText(way, query.operator) for way in {typed, keyboard.switched(typed)}]
        told = sorted(super(AutocompleteCompiler, self)._text(way) for way in ways)
        return " | ".join(f"({text})" for text in told if text)

    def _word(self, word: str) -> str:
        begun = f"{quoted(word)}:*"
        terms = morphology.terms(word)
        return f"({begun} | {vectors.of_terms(terms)})" if terms else begun


class SearchBackend(stock.PostgresSearchBackend):
    """The backend `default` of the portal."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    index_class = Index
