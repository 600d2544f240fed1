"""One question of a reader to the search of a centre: understood, with what may be found."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.http import HttpRequest
from django.utils.timezone import localdate
from django.utils.translation import get_language

from core.caching.kept import kept
from core.models import CentreSettings
from core.restrictions import nothing_is_closed

from .engine import Answer, Engine
from .engines import engine_for
from .entries import entries
from .kinds import Kind, Scope, names_of, scopes_of
from .narrowing import Narrowed, narrowed
from .synonyms import synonyms_of
from .understanding import Understanding, understand
from .vocabulary import StoredVocabulary


@dataclass(frozen=True)
class Question:
    """What was typed on a centre's site in the language of the request."""

    centre: CentreSettings
    typed: str
    is_exact: bool = False
    engine: Engine | None = None
    request: HttpRequest | None = None  # synonyms and scopes are kept for anonymous readers
    by_words: bool = False  # and not by what the texts are about

    @cached_property
    def vocabulary(self) -> StoredVocabulary:
        """Words of the centre's texts."""
        return StoredVocabulary(self.centre.site_id, get_language() or "")

    @cached_property
    def wanted(self) -> Understanding:
        """What is meant."""
        synonyms = synonyms_of(self.centre.site_id, self.request)
        return understand(self.typed, self.vocabulary, synonyms, is_exact=self.is_exact)

    @cached_property
    def scopes(self) -> Sequence[Scope]:
        """What anybody may find here."""
        # without a closed page in the portal they change with the content of the centre only
        keeper = self.request if nothing_is_closed() else None
        # what is in force on a day, such as a consent, changes with it
        return kept(keeper, "search-scopes", lambda: scopes_of(self.centre), localdate())

    @property
    def kinds(self) -> list[Kind]:
        """Kinds of things that there are."""
        return [scope.kind for scope in self.scopes]

    def kind_named(self, name: str) -> str:
        """Return the name where there is such a kind, "" for all kinds otherwise."""
        return name if any(kind.name == name for kind in self.kinds) else ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.wanted.groups

    def narrowed(self, answer: Answer, kind: str, path: str) -> Narrowed | None:
        """Return what those of a kind that were found may be narrowed by, if by anything."""
        narrowing = next((each.narrowing for each in self.kinds if each.name == kind), None)
        if narrowing is None or not answer.found or self.request is None:
            return None
        keys = [each.key for each in answer.found]
        return narrowed(narrowing, keys, self.request.GET, path)

    def left(self, answer: Answer, told: Narrowed, part: slice) -> Answer:
        """Return the answer with only those that are left after narrowing."""
        found = [each for each in answer.found if each.key in told.keys]
        names = names_of(self.scopes)
        shown = entries([each.row for each in found[part]], names, self.wanted.terms)
        return replace(answer, entries=shown, found=found)

    def answer(self, part: slice, kind: str = "") -> Answer:
        """Ask the engine; words in quotes that stand nowhere so are looked for apart."""
        engine = self.engine or engine_for(self.vocabulary, by_words=self.by_words)
        # nobody sees the numbers of other kinds while typing
        alone = self.by_words and kind
        scopes = [each for each in self.scopes if not alone or each.kind.name == kind]
        found = engine.find(self.wanted, scopes, kind, part)
        if found.counts or not self.wanted.phrases or self.is_exact:
            return found
        loose = replace(self.wanted, phrases=())
        return replace(engine.find(loose, scopes, kind, part), is_weak=True)
