"""What every row of a page is."""

from wagtail.models import Orderable, TranslatableMixin


class Row(TranslatableMixin, Orderable):
    """A row in an order of its own, translated with its page."""

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True
