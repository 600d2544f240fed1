"""The list of the register of organisations at the desk: its way to the import, its table."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from exchange.desk.from_register import ImportableIndexView
from search.lists import Column

from .lists import COLUMNS

# what readers are not told, or not in a table: an import takes it back as it was
DESK_COLUMNS = (
    *COLUMNS,
    Column("opening_hours", capfirst(_("opening hours"))),
    Column("licence_url", capfirst(_("licence in the register"))),
    Column("lead", capfirst(_("lead"))),
    Column("live", _("Published")),
)

WORDS = ("kind", "department", "district")


class OrganisationsIndexView(ImportableIndexView):
    """Every organisation of the centre, drafts too; the table has what the register keeps."""

    export_columns = DESK_COLUMNS

    def get_base_queryset(self) -> Any:
        """Load what a row of the table says at once."""
        found = super().get_base_queryset()
        return found.for_tables() if self.is_export else found.select_related(*WORDS)
