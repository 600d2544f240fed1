"""Words of vocabularies by any spelling, loaded once: what files with thousands of rows need."""

from collections.abc import Iterable

from wagtail.models import Site

from vocabularies.lookup import key_of
from vocabularies.models import Term, TermLabel


class Spellings:
    """Finds what `Term.objects.find` finds, by two queries for any number of words."""

    def __init__(self, vocabularies: Iterable[str], site: Site | None) -> None:
        names = set(vocabularies)
        terms = Term.objects.filter(vocabulary__in=names).order_by("vocabulary", "order", "pk")
        self.terms: dict[str, list[Term]] = {name: [] for name in names}
        self.by_key: dict[tuple[str, str], Term] = {}
        by_pk = {term.pk: term for term in terms}
        own = TermLabel.objects.filter(site=site, term__in=by_pk).values_list("term", "key")
        keys: dict[int, list[str]] = {}
        for pk, key in own if site else ():
            keys.setdefault(pk, []).append(key)
        for term in by_pk.values():
            self.terms[term.vocabulary].append(term)
            for key in (*term.keys, *keys.get(term.pk, ())):
                self.by_key.setdefault((term.vocabulary, key), term)

    def find(self, vocabulary: str, text: str) -> Term | None:
        """Return the word of a vocabulary by any of its spellings, or None."""
        return self.by_key.get((vocabulary, key_of(text)))

    def offered(self, vocabulary: str) -> list[Term]:
        """Return the words that may be chosen for new things, in their order."""
        return [term for term in self.terms.get(vocabulary, []) if term.active]
