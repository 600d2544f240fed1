"""`manage.py rebuild_search`: the whole search index anew, while the portal works."""

import math
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from search.cluster import copying
from search.cluster.client import ClusterError, is_configured
from search.rebuilding import rebuild


class Command(BaseCommand):
    """Write all rows of the index, then the cluster's where there is one; tell how far it is."""

    help = "Search index anew; readers find throughout."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild."""

        def tell(model: str, number: int) -> None:
            self.stdout.write(f"\r{model}: {number}", ending="")

        total = rebuild(tell)
        self.stdout.write("\r" + _("Search index is ready: %(number)s.") % {"number": total})
        if settings.SEARCH_MEANING:
            self.fill_meanings()
        if is_configured():
            self.fill_cluster()

    def fill_meanings(self) -> None:
        """Make the vectors of the texts that have none."""
        from search.meaning import keeping  # needs packages of its own

        def tell(made: int) -> None:
            self.stdout.write(f"\r{made}", ending="")

        number = keeping.fill(math.inf, tell)
        ready = _("What texts are about is known: %(number)s new ones.")
        self.stdout.write("\r" + ready % {"number": number})

    def fill_cluster(self) -> None:
        """Make the index of the cluster anew."""

        def tell(done: int, total: int) -> None:
            self.stdout.write(f"\r{done} / {total}", ending="")

        try:
            total = copying.rebuild(tell)
        except copying.BusyError:
            raise CommandError(_("The cluster's index is being made by another process.")) from None
        except ClusterError as error:
            words = {"reason": error.reason}
            raise CommandError(
                _("The search cluster does not answer: %(reason)s") % words
            ) from None
        ready = _("Index of the search cluster is ready: %(number)s.")
        self.stdout.write("\r" + ready % {"number": total})
