"""Words of the vocabularies that a practice has: one query for all of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from vocabularies.models import Term, Vocabulary

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

FIELDS = ("directions", "levels", "target_groups")


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


def words_of(page: Any) -> Words:
    """Return the words of a practice, asked for once; of a preview those chosen in the form."""
    kept: dict[str, Any] = vars(page)
    if "_words" not in kept:
        kept["_words"] = _ask(page)
    words: Words = kept["_words"]
    return words


def _ask(page: "PracticePage") -> Words:
    wanted = Q(pk__in=[key for key in (page.region_id, page.source_licence_id) if key])
    for field in FIELDS:
        wanted |= Q(pk__in=_keys(getattr(page, field).all()))
    found = list(Term.objects.filter(wanted))

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
