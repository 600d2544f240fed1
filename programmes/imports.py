"""Programmes from files: exports of the Navigator and tables of the centre."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from exchange.readers import split_list
from exchange.targets import PageTarget, register

from . import imported_rows
from .imported_fields import FIELDS
from .models import ProgrammePage

LEAD_LENGTH = 300


class ProgrammeTarget(PageTarget):
    """Programmes by their number in the Navigator, else by name and organisation."""

    key = "programmes"
    title = _("Programmes")
    hint = _("A record is found by its number in the Navigator, else by name and organisation.")
    icon = "table"
    order = 20
    model = ProgrammePage
    section_key = "programmy"
    keys: tuple[tuple[str, ...], ...] = (("navigator_id",), ("title", "organisation"))
    fields = FIELDS
    related = (
        *("organisation__district", "direction", "form", "distance"),
        *("programme_type", "delivery", "registry", "project"),
    )
    many = (
        *("levels", "activities", "funding", "nosologies", "target_groups"),
        *("schedule", "where__district"),
    )

    def get(self, record: Any, name: str) -> Any:
        if name == "where":
            return tuple(split_list("; ".join(map(str, record.where.all()))))
        if name == "schedule":
            return tuple(imported_rows.group_text(each) for each in record.schedule.all())
        if name == "district":
            return imported_rows.districts(record)
        return super().get(record, name)

    def set(self, record: Any, name: str, value: Any) -> None:
        if name == "where":
            record.where.set(imported_rows.places(record, value or ()))
        elif name == "schedule":
            record.schedule.set(imported_rows.groups(record, value or ()))
        elif name == "district":
            record._import_districts = value or ()
        else:
            super().set(record, name, value)

    def is_same(self, record: Any, name: str, value: Any) -> bool:
        """The catalogue's table shows the admission as it is on its day; a file has no markup."""
        if name == "enrolment":
            return bool(value == record.enrolment_on())
        if name in ("results", "curriculum"):
            return imported_rows.says_the_same(getattr(record, name), value or "")
        if name == "district":
            return set(imported_rows.districts(record)) == set(value or ())
        if name == "where":
            return imported_rows.same_places(record, value or ())
        return name == "schedule" and imported_rows.same_groups(record, value or ())

    def complete(self, record: Any, *, is_new: bool) -> None:
        """Describe a programme by the beginning of its goal where the file says nothing shorter."""
        imported_rows.settle(record, getattr(record, "_import_districts", ()))
        if not record.lead and record.goal:
            record.lead = record.goal.split("\n")[0][:LEAD_LENGTH]
        record.draft_title = record.title


register(ProgrammeTarget())
