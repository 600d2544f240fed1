"""Background care of the index and of the log of queries."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.background import periodic

from . import rebuilding
from .cluster import care
from .models import SearchedQuery

__all__ = ["care"]


@periodic("*/5 * * * *", title=_("Search index of an older version"), name="search.renew")
def renew() -> None:
    """Rebuild the index where an upgrade has changed how it is made; a new portal's as well."""
    if not rebuilding.is_current():
        rebuilding.rebuild()
        care.rebuild_soon()


@periodic("15 4 * * *", title=_("Nightly check of the search index"), name="search.repair")
def repair() -> None:
    """Find what the index has missed, count the words of all texts anew."""
    rebuilding.repair()


@periodic("55 2 * * *", title=_("Erase the log of queries past its term"), name="search.forget")
def forget_queries() -> None:
    """Run every night: the term is SEARCH_LOG_DAYS."""
    SearchedQuery.objects.older_than(settings.SEARCH_LOG_DAYS, timezone.localdate()).delete()
