"""Background care of the index and of the log of queries."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.background import once_waiting, periodic, task

from . import comparing, rebuilding, recounting, repeated
from .cluster import care
from .models import SearchedQuery

__all__ = ["care", "recounting", "repeated"]
INDEX = "search.index"  # the lock of what works on the whole index


@periodic(
    "*/5 * * * *", title=_("Search index of an older version"), name="search.renew", lock=INDEX
)
def renew() -> None:
    """Rebuild the index where an upgrade has changed how it is made; a new portal's as well."""
    if not rebuilding.is_current():
        rebuilding.rebuild()
        care.rebuild_soon()


@periodic(
    "15 4 * * *", title=_("Nightly check of the search index"), name="search.repair", lock=INDEX
)
def repair() -> None:
    """Compare the index with the things, mend it, count the words of all texts anew."""
    comparing.compare()


@task(title=_("Comparison of the search index"), name="search.compare", queue="slow", lock=INDEX)
def compare() -> None:
    """Do the same by the button of the desk."""
    comparing.compare()
    care.compare_soon()


@task(title=_("Search index anew"), name="search.rebuild", queue="slow", lock=INDEX)
def rebuild() -> None:
    """Make the index anew by the button of the desk, then the cluster's."""
    rebuilding.rebuild()
    care.rebuild_soon()


def compare_soon() -> None:
    """Queue a comparison unless one waits."""
    once_waiting(compare, "all")


def rebuild_soon() -> None:
    """Queue a rebuild unless one waits."""
    once_waiting(rebuild, "all")


@periodic("* * * * *", title=_("What new texts are about"), name="search.mean", queue="slow")
def mean() -> None:
    """Make vectors of texts that have none, for most of a minute."""
    if settings.SEARCH_MEANING:
        from .meaning import keeping  # needs packages of its own

        keeping.fill()


@periodic("55 2 * * *", title=_("Erase the log of queries past its term"), name="search.forget")
def forget_queries() -> None:
    """Run every night: the term is SEARCH_LOG_DAYS."""
    SearchedQuery.objects.older_than(settings.SEARCH_LOG_DAYS, timezone.localdate()).delete()
