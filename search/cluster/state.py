"""Whether the cluster takes what it is given: kept for the desk, logged when it changes."""

import structlog
from django.utils import timezone

from core.models import CentreSettings
from core.upkeep.refresh import refresh

from ..models import ClusterState
from .client import ClusterError

CLUSTER_CHECK = "search-cluster"

log = structlog.get_logger(__name__)


def is_away(error: ClusterError) -> None:
    """Remember since when the cluster is away, and why."""
    reason = str(error)[:500]
    if ClusterState.current().away_since is None:
        log.warning("search_cluster_away", reason=reason)
        ClusterState.tell(away_since=timezone.now(), away_reason=reason)
        _tell_desk()


def is_back() -> None:
    """Forget that it was away."""
    if ClusterState.current().away_since is not None:
        log.warning("search_cluster_back")
        ClusterState.tell(away_since=None, away_reason="")
        _tell_desk()


def _tell_desk() -> None:
    """Bring the lines of all centres up to date at once, not at night."""
    for settings in CentreSettings.objects.all():
        refresh(settings, key=CLUSTER_CHECK)
