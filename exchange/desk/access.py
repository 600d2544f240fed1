"""What a person may load, and whose imports he sees: of the registers that he may change."""

from typing import Any

from django.db.models import Q, QuerySet

from exchange.models import ImportRun
from exchange.targets import ImportTarget, all_targets


def targets_for(user: Any) -> list[ImportTarget]:
    """Return the registers that a person may fill in some centre."""
    return [target for target in all_targets() if target.sites_for(user).exists()]


def runs_for(user: Any) -> QuerySet[ImportRun]:
    """Return the imports into registers and centres where the person may do the same."""
    allowed = Q(pk__in=[])
    for target in all_targets():
        sites = target.sites_for(user).values("pk")
        allowed |= Q(target=target.key, site__in=sites)
    return ImportRun.objects.filter(allowed).select_related("site", "created_by")
