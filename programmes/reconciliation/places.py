"""Which organisation of the centre a text of the Navigator means."""

from collections import defaultdict

from rapidfuzz import fuzz, process
from wagtail.models import Site

from organisations.models import Organisation
from vocabularies.lookup import key_of

from .names import numbers_of, organisation_name, sorted_words

ALIKE = 90
CLOSE = 4  # another one this near: it is not clear which


class Places:
    """Finds organisations by ИНН, by name in any spelling, by a name that is nearly the same."""

    def __init__(self, site: Site) -> None:
        self.by_inn: dict[str, int] = {}
        self.by_key: dict[str, set[int]] = defaultdict(set)
        self.by_name: dict[str, set[int]] = defaultdict(set)
        self.known: dict[tuple[str, str], int | None] = {}
        rows = Organisation.objects.for_site(site).order_by("pk")
        for pk, inn, full_name, short_name in rows.values_list(
            "pk", "inn", "full_name", "short_name"
        ):
            if inn:
                self.by_inn[inn] = pk
            for text in (full_name, short_name):
                self.by_key[key_of(text)].add(pk)
                self.by_name[sorted_words(organisation_name(text))].add(pk)

    def find(self, inn: str, text: str) -> int | None:
        """Return the key of the organisation, None where it is not clear."""
        asked = inn, text
        if asked not in self.known:
            self.known[asked] = self.by_inn.get(inn) or (self._by_text(text) if text else None)
        return self.known[asked]

    def _by_text(self, text: str) -> int | None:
        if found := self.by_inn.get(text.strip()):
            return found  # tables of the centre name an organisation by its ИНН
        name = sorted_words(organisation_name(text))
        for known in (self.by_key.get(key_of(text)), self.by_name.get(name)):
            if known:
                return next(iter(known)) if len(known) == 1 else None
        return self._nearly(name)

    def _nearly(self, name: str) -> int | None:
        near = process.extract(
            *(name, list(self.by_name)), scorer=fuzz.ratio, limit=5, score_cutoff=ALIKE - CLOSE
        )
        near = [each for each in near if numbers_of(each[0]) == numbers_of(name)]
        if not near or near[0][1] < ALIKE:
            return None
        best = near[0][1] - CLOSE
        found = {pk for other, score, _place in near if score >= best for pk in self.by_name[other]}
        return found.pop() if len(found) == 1 else None
