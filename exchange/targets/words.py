"""Fields whose values are words of vocabularies."""

from collections.abc import Callable
from typing import Any

from wagtail.models import Site

from exchange.readers import ReadError, split_commas, split_list
from vocabularies.models import Term
from vocabularies.spellings import Spellings

NAMED = 12  # words that an error offers


class UnknownWordsError(ReadError):
    """A list has unknown words; it tells of the first, `errors` of each, `known` are the others."""

    def __init__(self, errors: list[ReadError], known: tuple[Term, ...]) -> None:
        super().__init__(errors[0].code, **errors[0].values)
        self.errors, self.known = errors, known


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
            found, errors = {}, []
            for part in _parts(str(text or ""), lambda each: spellings.find(vocabulary, each)):
                try:
                    term = _found(spellings, vocabulary, part)
                    found[term.pk] = term
                except ReadError as error:
                    errors.append(error)
            known = tuple(sorted(found.values(), key=lambda term: (term.order, term.pk)))
            if errors:
                raise UnknownWordsError(errors, known)
            return known

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
