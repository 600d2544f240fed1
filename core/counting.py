"""How many rows a list of the desk has: Wagtail puts the plural after any number («6 акты»)."""

from django.utils.translation import ngettext
from wagtail.admin.paginator import WagtailPaginator


def label(paginator: WagtailPaginator) -> str:
    """Return the number of rows in words."""
    return ngettext("%(count)s row", "%(count)s rows", paginator.count) % {"count": paginator.count}


def say_in_russian() -> None:
    """Have all lists of the desk count so."""
    WagtailPaginator.items_count_label = property(label)
