"""Background care of the cluster: changes are fed, its index is watched, compared, made anew.

Nothing here fails a job because the cluster is away: that is said on the desk, and the minute's
look tries again.
"""

from collections.abc import Callable
from functools import wraps

import structlog
from django.utils.translation import gettext_lazy as _

from core.background import once_waiting, periodic, task

from . import comparing, copying, feeding, guard, indices, state
from .client import ClusterError, is_configured
from .lists import copying as list_copying

log = structlog.get_logger(__name__)


def _calmly(function: Callable[[], None]) -> Callable[[], None]:
    """Run a function where there is a cluster; keep for the desk that it is away."""

    @wraps(function)
    def run() -> None:
        if not is_configured():
            return
        try:
            function()
        except copying.BusyError:
            log.info("search_cluster_busy", job=function.__name__)
        except ClusterError as error:
            state.is_away(error)
        else:
            state.is_back()

    return run


@task(
    title=_("Changes for the search cluster"),
    name="search.feed_cluster",
    lock="search.feed_cluster",
)
@_calmly
def feed_cluster() -> None:
    """Write what is due."""
    feeding.feed()


@task(
    title=_("Index of the search cluster anew"),
    name="search.rebuild_cluster",
    queue="slow",
    lock="search.rebuild_cluster",
)
@_calmly
def rebuild_cluster() -> None:
    """Make the index anew while readers find in the old one."""
    copying.rebuild()


@task(
    title=_("Comparison of the search cluster"),
    name="search.compare_cluster",
    queue="slow",
    lock="search.rebuild_cluster",
)
@_calmly
def compare_cluster() -> None:
    """Compare the index with the database and mend it; the button of the desk."""
    comparing.compare()


@periodic("* * * * *", title=_("Look at the search cluster"), name="search.watch_cluster")
@_calmly
def watch_cluster() -> None:
    """Make the index anew where it is gone, foreign or of an older layout; feed, copy lists."""
    if not indices.is_sound():
        guard.failed(ClusterError(0, "the index is not there as it should be"))
        copying.rebuild()
    feeding.feed()
    list_copying.copy_stale()


@periodic(
    "45 4 * * *",
    title=_("Nightly comparison of the search cluster"),
    name="search.compare_cluster_nightly",
)
def compare_nightly() -> None:
    """Queue the comparison behind whatever works on the index."""
    compare_soon()


def feed_soon() -> None:
    """Queue the feeding unless it waits already."""
    once_waiting(feed_cluster, "all")


def rebuild_soon() -> None:
    """Queue a rebuild where there is a cluster."""
    if is_configured():
        once_waiting(rebuild_cluster, "all")


def compare_soon() -> None:
    """Queue a comparison where there is a cluster."""
    if is_configured():
        once_waiting(compare_cluster, "all")
