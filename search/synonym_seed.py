"""Synonyms of the field that every centre begins with; what its editors do to them stays done."""

import json
from functools import cache
from pathlib import Path

from django.db import transaction
from wagtail.models import Site

from core import outbox
from search.models import SeededSynonyms, SynonymSet

SEED = Path(__file__).parent / "seed" / "synonyms.json"


@cache
def sets() -> dict[str, list[str]]:
    """Return the sets of the seed by their codes."""
    return json.loads(SEED.read_text(encoding="utf-8"))


@transaction.atomic
def ensure_synonyms(site: Site) -> int:
    """Give a centre the sets that it was never given; return how many.

    A set with a phrase that the editors have put into one of theirs is left out.
    """
    given, _new = SeededSynonyms.objects.select_for_update().get_or_create(site=site)
    fresh = {code: each for code, each in sets().items() if code not in given.codes}
    if not fresh:
        return 0
    taken = frozenset().union(*(each.keys for each in SynonymSet.objects.for_site(site)))
    made = [SynonymSet(site=site, phrases=each) for each in fresh.values()]
    wanted = [each for each in made if taken.isdisjoint(each.keys)]
    SynonymSet.objects.bulk_create(wanted)
    given.codes = sorted({*given.codes, *fresh})
    given.save()
    outbox.record(given, outbox.Action.SAVED)  # readers find by the new words at once
    return len(wanted)
