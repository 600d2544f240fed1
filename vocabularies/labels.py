"""Words as one centre calls them, for pages that show many: one query, none where it is kept."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import F, FilteredRelation, Q
from django.http import HttpRequest
from wagtail.models import Site

from core.caching.kept import kept
from core.translated import Said
from vocabularies.models import Term, TermLabel

NOTHING = Said("", "")


class Labels:
    """All words under the own names of a centre, else under their common ones.

    In the language of whoever asks; shared by requests: read only.
    """

    def __init__(self, site: Site | None) -> None:
        own = FilteredRelation("labels", condition=Q(labels__site=site))
        terms: Any = Term.objects.annotate(own=own).annotate(
            own_name=F("own__name"), own_translations=F("own__translations")
        )
        self._terms: dict[Any, Any] = {each.pk: each for each in terms.order_by("order", "pk")}
        self._places = {key: place for place, key in enumerate(self._terms)}

    @classmethod
    def for_request(cls, request: HttpRequest | None) -> "Labels":
        """Return the words of the centre that is asked; kept for the public."""
        site = Site.find_for_request(request) if request else None
        return kept(request, "labels of words", lambda: cls(site))

    @property
    def terms(self) -> Mapping[Any, Term]:
        """The words by their keys."""
        return self._terms

    def of(self, term: Term | int | None) -> Said:
        """Return the whole name of a word, given itself or by its key."""
        known = self._known(term)
        return (self._own(known) or known.said("name")) if known else NOTHING

    def short(self, term: Term | int | None) -> Said:
        """Return the own name, else the short one, else the whole one."""
        known = self._known(term)
        if known is None:
            return NOTHING
        return self._own(known) or known.said("short_name") or known.said("name")

    def short_names(self, terms: Iterable[Term | int]) -> list[str]:
        """Return short names in the order of the vocabulary."""
        keys = (getattr(each, "pk", each) for each in terms)
        return [str(self.short(each)) for each in self.in_order(keys)]

    def in_order(self, keys: Iterable[Any]) -> list[Term]:
        """Return the words with these keys in the order of the vocabulary."""
        known = sorted(set(keys) & self._places.keys(), key=self._places.__getitem__)
        return [self._terms[key] for key in known]

    def _known(self, term: Term | int | None) -> Any:
        return self._terms.get(getattr(term, "pk", term))

    def _own(self, known: Any) -> Said | None:
        if not known.own_name:
            return None
        own = TermLabel(name=known.own_name, translations=known.own_translations or {})
        return own.said("name")
