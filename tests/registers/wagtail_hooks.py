from wagtail.snippets.models import register_snippet

from core.viewsets import CentreViewSet
from tests.registers.models import Note


class NoteViewSet(CentreViewSet):
    """Every optional view is on, so that the walk meets it."""

    model = Note
    copy_view_enabled = True
    inspect_view_enabled = True
    sort_order_field = "sort_order"
    list_export = ["name"]
    list_filter = ["name"]


register_snippet(NoteViewSet)
