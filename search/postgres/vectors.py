"""Questions as PostgreSQL reads them; no dictionary of its own does."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.postgres.search import SearchQuery

from ..understanding import Choice, Group
from ..understanding.wanted import Phrase, Terms
from .texts import quoted


class Question(SearchQuery):
    """A question made by the functions below; PostgreSQL's dictionaries do not read it."""

    def as_sql(  # type: ignore[override]  # the options of Func are passed on as they are
        self, compiler: Any, connection: Any, **options: Any
    ) -> tuple[str, Any]:
        """Return the text of the question as it is."""
        options["template"] = "%(expressions)s::tsquery"
        return super().as_sql(compiler, connection, **options)


def of_terms(terms: Terms) -> str:
    """Ask for any of the terms."""
    return f"({' | '.join(map(quoted, terms))})"


def of_choice(choice: Choice) -> str:
    """Ask for all words of a choice."""
    return f"({' & '.join(map(of_terms, choice.words))})"


def of_group(group: Group) -> str:
    """Ask for any choice of a word."""
    return f"({' | '.join(map(of_choice, group.choices))})"


def all_of(groups: Iterable[Group]) -> str:
    """Ask for all words that the portal knows."""
    return " & ".join(of_group(group) for group in groups if group.choices)


def any_of(groups: Iterable[Group]) -> str:
    """Ask for any of the words."""
    return " | ".join(of_group(group) for group in groups if group.choices)


def of_phrase(phrase: Phrase) -> str:
    """Ask for words at the distances they were typed at."""
    text, last = "", 0
    for away, terms in phrase:
        text = f"{text} <{away - last}> {of_terms(terms)}" if text else of_terms(terms)
        last = away
    return f"({text})"


def side_by_side(one: Group, other: Group) -> str:
    """Ask for two words of the query, as understood, one beside the other."""
    first, second = of_terms(one.choices[0].words[-1]), of_terms(other.choices[0].words[0])
    return f"{first} <-> {second} | {second} <-> {first}"


def none_of(excluded: Sequence[Terms]) -> str:
    """Ask for the words that must not be there, to be denied."""
    return " | ".join(map(of_terms, excluded))
