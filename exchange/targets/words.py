"""Fields whose values are words of vocabularies."""

from collections.abc import Callable
from typing import Any

from wagtail.models import Site

from exchange.readers import ReadError, split_commas, split_list
from vocabularies.models import Term
from vocabularies.spellings import Spellings

NAMED = 12  # words that an error offers


def word_of(vocabulary: str) -> Callable[[Site], Callable[[Any], Term | None]]:
    """Return the resolver of a field with one word."""

    def resolver(site: Site) -> Callable[[Any], Term | None]:
        spellings = Spellings([vocabulary], site)

        def resolve(text: Any) -> Term | None:
            return _found(spellings, vocabulary, str(text)) if text else None

        return resolve

    return resolver


def words_of(vocabulary: str) -> Callable[[Site], Callable[[Any], tuple[Term, ...]]]:
    """Return the resolver of a field with several words: «a; b», «a, b», on lines."""

    def resolver(site: Site) -> Callable[[Any], tuple[Term, ...]]:
        spellings = Spellings([vocabulary], site)

        def resolve(text: Any) -> tuple[Term, ...]:
            found = {
                term.pk: term
                for part in _parts(str(text or ""), lambda each: spellings.find(vocabulary, each))
                for term in [_found(spellings, vocabulary, part)]
            }
            return tuple(sorted(found.values(), key=lambda term: (term.order, term.pk)))

        return resolve

    return resolver


def _parts(text: str, known: Callable[[str], Any]) -> list[str]:
    """Return the words of a list; a comma divides only what is no word as a whole."""
    parts = []
    for part in split_list(text):
        parts += [part] if known(part) else split_commas(part)
    return parts


def _found(spellings: Spellings, vocabulary: str, text: str) -> Term:
    term = spellings.find(vocabulary, text)
    if term is None:
        offered = spellings.offered(vocabulary)
        names = "; ".join(str(each) for each in offered[:NAMED])
        raise ReadError("unknown_word", text=text, words=names + (" …" * (len(offered) > NAMED)))
    return term
