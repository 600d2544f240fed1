"""The rules of review of a centre, version by version."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from django.db import transaction
from wagtail.models import Site

from core import centres
from practices_bank.models import ReviewScale

SEED = Path(__file__).parents[1] / "seed" / "review_scale.json"
NUMBERS = ("threshold", "experts", "disagreement", "days")
SWITCHES = ("is_on", "is_automatic", "scores_public")
KEPT = ("criteria", *NUMBERS, *SWITCHES)


@cache
def _seed() -> str:
    return SEED.read_text(encoding="utf-8")


def current(site: Site) -> ReviewScale:
    """Return the rules for new rounds; a centre that has none yet gets those of the seed."""
    found = ReviewScale.objects.for_site(site).order_by("-version").first()
    return found or begin(site)


def begin(site: Site) -> ReviewScale:
    """Make the first version: eight criteria of the dictionary."""
    given = json.loads(_seed())
    fields = {name: given[name] for name in ("criteria", *NUMBERS)}
    made, _new = ReviewScale.objects.get_or_create(site=site, version=1, defaults=fields)
    return made


@transaction.atomic
def renew(site: Site, given: dict[str, Any], *, by: Any) -> ReviewScale:
    """Make the next version where something is different; return the one that holds."""
    centres.one_at_a_time(site.pk)
    before = current(site)
    fields = {name: given.get(name, getattr(before, name)) for name in KEPT}
    if all(getattr(before, name) == value for name, value in fields.items()):
        return before
    version = before.version + 1
    return ReviewScale.objects.create(site=site, version=version, made_by=by, **fields)
