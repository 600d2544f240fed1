"""Words of the vocabularies that a practice has: one query for all of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from practices_bank.page.beside import FIELDS, beside
from vocabularies.labels import Labels
from vocabularies.models import Term, Vocabulary

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


@dataclass(frozen=True)
class Words:
    """Directions, levels, target groups; region and licence of a foreign practice."""

    directions: list[Term]
    levels: list[Term]
    target_groups: list[Term]
    region: Term | None
    licence: Term | None

    @property
    def keys(self) -> set[int]:
        """Keys of the lists, to count what two practices have in common."""
        return {each.pk for each in (*self.directions, *self.levels, *self.target_groups)}


def words_of(page: Any, request: HttpRequest | None = None) -> Words:
    """Return the words of a practice, asked for once; of a preview those chosen in the form."""
    kept: dict[str, Any] = vars(page)
    if "_words" not in kept:
        known = _remembered(page, request) if request is not None else None
        kept["_words"] = _sorted_out(_ask(page) if known is None else known)
    words: Words = kept["_words"]
    return words


def _remembered(page: "PracticePage", request: HttpRequest) -> list[Term] | None:
    """Return the words that a process knows of a practice of the bank."""
    others = beside(page, request)
    if others is None or page.pk not in others.words:
        return None
    keys = {*others.words[page.pk], page.region_id, page.source_licence_id}
    return Labels.for_request(request).in_order(keys)


def _ask(page: "PracticePage") -> list[Term]:
    wanted = Q(pk__in=[key for key in (page.region_id, page.source_licence_id) if key])
    for field in FIELDS:
        wanted |= Q(pk__in=_keys(getattr(page, field).all()))
    return list(Term.objects.filter(wanted))


def _sorted_out(found: list[Term]) -> Words:
    def of(vocabulary: Vocabulary) -> list[Term]:
        return [each for each in found if each.vocabulary == vocabulary]

    return Words(
        directions=of(Vocabulary.DIRECTION),
        levels=of(Vocabulary.LEVEL),
        target_groups=of(Vocabulary.TARGET_GROUP),
        region=next(iter(of(Vocabulary.REGION)), None),
        licence=next(iter(of(Vocabulary.LICENCE)), None),
    )


def _keys(chosen: Any) -> Any:
    """Return the keys to choose by: a subquery, of rows in memory a list."""
    if isinstance(chosen, QuerySet):
        return chosen.order_by().values("pk")
    return [each.pk for each in chosen]
