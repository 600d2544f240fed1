"""What cards, columns and rows say: it comes with the practices.

Directions of a card come as keys: the centre's names of them are known (`vocabularies.labels`).
"""

from collections.abc import Iterable
from functools import cache

from django.db.models import F, TextField
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from core.link_keys import link_keys
from core.translated.query import said
from practices_bank.models import PracticePage
from practices_bank.querysets import PracticeQuerySet

CARD_FIELDS = (
    *("title", "url_path", "lead", "kind", "stage", "age_from", "age_to", "described_year"),
    *("claimed_evidence", "is_archived"),
)


def for_cards(pages: PracticeQuerySet) -> PracticeQuerySet:
    """Load what a card says; the practices come `with_adoptions`."""
    return _with_words(pages.only(*CARD_FIELDS))


def of_cards(keys: Iterable[int]) -> PracticeQuerySet:
    """Return the practices with these keys, as cards say them."""
    return _cards(get_language()).filter(pk__in=keys)


@cache
def _cards(language: str | None) -> PracticeQuerySet:
    """Return a queryset that is never read itself: making it costs as much as asking."""
    return for_cards(PracticePage.objects.with_adoptions())


def whole(pages: PracticeQuerySet) -> PracticeQuerySet:
    """Load what a row of the exported table and a column of the comparison say."""
    found = pages.select_related("organisation", "region")
    return found.prefetch_related("directions", "levels", "target_groups")


def for_comparison(pages: PracticeQuerySet) -> PracticeQuerySet:
    """Load the rows of practices too."""
    found = _with_words(whole(pages))
    return found.prefetch_related("indicators", "resources__kind", "materials__document")


def _with_words(pages: PracticeQuerySet) -> PracticeQuerySet:
    owner = Coalesce(
        said("short_name", "organisation"), F("source_organisation"), output_field=TextField()
    )
    return pages.annotate(owner_name=owner, direction_keys=link_keys(PracticePage, "directions"))
