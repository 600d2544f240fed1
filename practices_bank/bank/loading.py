"""What cards, columns and rows say: simple queries, one for each kind of words."""

from collections.abc import Iterable
from functools import cache

from practices_bank.models import PracticePage
from practices_bank.querysets import PracticeQuerySet

CARD_FIELDS = (
    *("title", "url_path", "lead", "kind", "stage", "age_from", "age_to", "described_year"),
    *("claimed_evidence", "source", "source_organisation", "is_archived"),
    *("organisation__short_name", "organisation__translations", "region"),
)


def for_cards(pages: PracticeQuerySet) -> PracticeQuerySet:
    """Load what a card says; the practices come `with_adoptions`."""
    return pages.only(*CARD_FIELDS).select_related("organisation").prefetch_related("directions")


def of_cards(keys: Iterable[int]) -> PracticeQuerySet:
    """Return the practices with these keys, as cards say them."""
    return _cards().filter(pk__in=keys)


@cache
def _cards() -> PracticeQuerySet:
    """Return a queryset that is never read itself: making it costs as much as asking."""
    return for_cards(PracticePage.objects.with_adoptions())


def whole(pages: PracticeQuerySet) -> PracticeQuerySet:
    """Load what a row of the exported table and a column of the comparison say."""
    found = pages.select_related("organisation", "region")
    return found.prefetch_related("directions", "levels", "target_groups")


def for_comparison(pages: PracticeQuerySet) -> PracticeQuerySet:
    """Load the rows of practices too."""
    return whole(pages).prefetch_related("indicators", "resources__kind", "materials__document")
