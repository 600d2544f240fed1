"""`manage.py rebuild_search`: the whole search index anew, while the portal works."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from search.rebuilding import rebuild


class Command(BaseCommand):
    """Write all rows of the index and tell how far it is."""

    help = "Search index anew; readers find throughout."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild."""

        def tell(model: str, number: int) -> None:
            self.stdout.write(f"\r{model}: {number}", ending="")

        total = rebuild(tell)
        self.stdout.write("\r" + _("Search index is ready: %(number)s.") % {"number": total})
