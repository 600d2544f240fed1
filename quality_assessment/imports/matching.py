"""Names of a table met with the register of organisations."""

import re
from collections import defaultdict

from wagtail.models import Site

from organisations.models import Organisation
from vocabularies.lookup import key_of

WORD = re.compile(r"[a-zа-я0-9]{2,}")
LIKELY = 0.5  # part of the words that two names share
# what every name has
COMMON = frozenset(
    [
        *("муниципальное", "бюджетное", "автономное", "казенное", "учреждение", "образования"),
        *("дополнительного", "детей", "для", "мбу", "мау", "мку", "мбоу", "мбудо", "мбуд", "до"),
        *("го", "город", "города", "округа", "городского"),
    ]
)


class Register:
    """Published organisations of a centre by their names and INN; two queries at most."""

    def __init__(self, site: Site | int) -> None:
        rows = Organisation.objects.for_site(site).live().order_by("short_name", "pk")
        self.rows = list(rows)
        self._by_key: dict[str, list[Organisation]] = defaultdict(list)
        self._by_inn: dict[str, list[Organisation]] = defaultdict(list)
        self._words = {row.pk: _words(f"{row.short_name} {row.full_name}") for row in self.rows}
        for row in self.rows:
            for text in {row.short_name, row.full_name}:
                self._by_key[key_of(text)].append(row)
            if row.inn:
                self._by_inn[row.inn].append(row)

    def named(self, text: str) -> Organisation | None:
        """Return the one organisation with this very name in any spelling."""
        return _only(self._by_key.get(key_of(text), []))

    def certain(self, name: str, inn: str) -> Organisation | None:
        """Return the one organisation with the INN, or else with the name."""
        return _only(self._by_inn.get(inn, [])) if inn else self.named(name)

    def likely(self, name: str) -> Organisation | None:
        """Return the organisation whose name shares most words with this one, if enough."""
        asked = _words(name)
        if not asked:
            return None
        scored = [
            (len(asked & own) / len(asked), -len(own), -place, row)
            for place, row in enumerate(self.rows)
            if (own := self._words[row.pk])
        ]
        share, _length, _place, best = max(
            scored, key=lambda each: each[:3], default=(0, 0, 0, None)
        )
        return best if share >= LIKELY else None


def _only(found: list[Organisation]) -> Organisation | None:
    return found[0] if len(found) == 1 else None


def _words(text: str) -> frozenset[str]:
    found = WORD.findall(text.casefold().replace("ё", "е"))
    return frozenset(found) - COMMON
