"""Russian words in lists: search by words, order of titles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import (
    Case,
    F,
    Func,
    IntegerField,
    Model,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.expressions import Combinable, Expression
from django.db.models.functions import Cast, Lower, Replace

from .indexed import having

MAX_WORDS = 12
WORD = re.compile(r"[\w№/.-]*\w[\w.-]*")


def words_of(query: str) -> list[str]:
    """Return the words of a query, ё folded to е; punctuation alone gives none."""
    return WORD.findall(fold(query))[:MAX_WORDS]


def fold(text: str) -> str:
    """Return the text in lower case with ё written as е."""
    return text.lower().replace("ё", "е")


def folded(field: str | Combinable) -> Replace:
    """Return `fold` as an expression of the database."""
    text = Cast(F(field) if isinstance(field, str) else field, TextField())
    return Replace(Lower(text), Value("ё"), Value("е"), output_field=TextField())


def russian_order(field: str, *, descending: bool = False) -> Expression:
    """Return the order of titles as a Russian dictionary has it: Ё stands with Е, not before А."""
    return folded(field).desc() if descending else folded(field).asc()


def declared_order(field: str, choices: Sequence[tuple[Any, Any]]) -> Expression:
    """Return the order in which the choices of a field are declared; no value comes last."""
    cases = [When(**{field: value, "then": place}) for place, (value, _label) in enumerate(choices)]
    return Case(*cases, default=len(cases), output_field=IntegerField()).asc()


@dataclass(frozen=True)
class WordSearch:
    """Search in the fields of a list: word forms by the `russian` configuration, parts by letters.

    «приказы 467» finds «Приказ … № 467»; «419-р» finds «419-рп». A field is a path or an
    expression of a text. `named` are those of the fields that say what the entry is called: what
    they have fits best. `indexed`: what the index of the search has of the whole text is asked as
    well.
    """

    fields: Sequence[str | Combinable]
    named: Sequence[str | Combinable] = ()
    indexed: bool = False

    def condition(self, model: type[Model], query: str) -> Q:
        """Return the filter of `query`; words that say nothing find nothing."""
        words = words_of(query)
        if not words:
            return Q(pk__in=[])
        found = Q()
        for word in words:
            form = Q(_vector=SearchQuery(word, config="russian"))
            found &= form | Q(_text__contains=word)
        own = Q(pk__in=self.told(model._default_manager.all()).filter(found).values("pk"))
        return own | Q(pk__in=having(model, query)) if self.indexed else own

    def nearness(self, model: type[Model], query: str) -> Case:
        """Return 0 for entries named so, 1 for those that tell of it, 2 for the rest."""
        called = When(self.of_names().condition(model, query), then=Value(0))
        told = When(self.of_fields().condition(model, query), then=Value(1))
        return Case(called, told, default=Value(2), output_field=IntegerField())

    def of_names(self) -> "WordSearch":
        """Return the search in what entries are called."""
        return WordSearch(self.named or self.fields)

    def of_fields(self) -> "WordSearch":
        """Return the search in the fields alone."""
        return WordSearch(self.fields)

    def told(self, rows: QuerySet) -> QuerySet:
        """Add what is searched: the folded text and its vector."""
        text = Func(Value(" "), *self.fields, function="concat_ws", output_field=TextField())
        rows = rows.annotate(_text=folded(text))
        return rows.annotate(_vector=SearchVector("_text", config="russian"))
