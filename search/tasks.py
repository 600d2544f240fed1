"""Background care of the index."""

from django.utils.translation import gettext_lazy as _

from core.background import periodic

from . import rebuilding


@periodic("*/5 * * * *", title=_("Search index of an older version"), name="search.renew")
def renew() -> None:
    """Rebuild the index where an upgrade has changed how it is made; a new portal's as well."""
    if not rebuilding.is_current():
        rebuilding.rebuild()


@periodic("15 4 * * *", title=_("Nightly check of the search index"), name="search.repair")
def repair() -> None:
    """Find what the index has missed, count the words of all texts anew."""
    rebuilding.repair()
