"""The covering letter: a Word document by the common template or by that of the centre."""

from io import BytesIO
from typing import IO, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from docx.shared import Pt

from core.models import CentreSettings
from exchange.papers.look import CENTRE, JUSTIFY, add_text, new_document, saved
from practices_bank.models import Transfer, TransferSettings
from practices_bank.transfer.table import Table
from practices_bank.word.building import add_optional, add_table
from practices_bank.word.template import fill


def letter_of(transfer: Transfer, table: Table) -> bytes:
    """Return the letter of a transfer, in the words of the centre's settings."""
    wanted = TransferSettings.for_site(transfer.site)
    return fill(_template(wanted), _values(transfer, wanted, table))


def _template(wanted: TransferSettings) -> IO[bytes]:
    own = wanted.letter
    if own and own.storage.exists(own.name):
        with own.open("rb") as stored:
            return BytesIO(stored.read())
    return BytesIO(standard())


def _values(transfer: Transfer, wanted: TransferSettings, table: Table) -> dict[str, Any]:
    centre = CentreSettings.for_site(transfer.site)
    number = sum(len(rows) for rows in table.groups.values())
    counted = ngettext("a description of %(number)d practice", "%(number)d practices", number)
    contacts = (centre.postal_address, centre.phone, centre.email)
    return {
        "title": _("Covering letter"),
        "owner": centre.owner_name,
        "centre": centre.full_name,
        "contacts": ", ".join(filter(None, contacts)),
        "municipality": centre.municipality,
        "number": transfer.number,
        "date": date_format(transfer.date, "j E Y"),
        "recipient": transfer.recipient,
        "counted": counted % {"number": number},
        "greeting": wanted.greeting,
        "directions": [
            {"name": name, "number": str(len(rows))} for name, rows in table.groups.items()
        ],
        "signer_position": wanted.signer_position,
        "signer_name": wanted.signer_name,
        "executor": wanted.executor,
    }


def standard() -> bytes:
    """Return the template that every centre has."""
    document = new_document()
    for field, bold in (("owner", False), ("centre", True), ("contacts", False)):
        add_text(document, "{{ " + field + " }}", CENTRE, bold=bold)
    marks = {"date": "{{ date }}", "number": "{{ number }}"}
    _pair(document, _("%(date)s № %(number)s") % marks, "{{ recipient }}")
    add_text(document, _("On the descriptions of practices"), bold=True)
    add_optional(document, "greeting", lambda: add_text(document, "{{ greeting }}", CENTRE))
    text = _(
        "%(centre)s sends %(counted)s of additional education of children (%(municipality)s) to be "
        "considered and included in the regional bank. The descriptions stand in the passports, "
        "the list in the table, the files in folders by directions."
    )
    names = ("centre", "counted", "municipality")
    add_text(document, text % {name: "{{ " + name + " }}" for name in names}, JUSTIFY)
    heads = [(_("Direction"), "name", 13.0), (_("Practices"), "number", 4.0)]
    add_table(document, "directions", heads)
    enclosed = add_text(document, _("Enclosed: one archive with the list, the passports, files."))
    enclosed.paragraph_format.space_before = Pt(12)
    _pair(document, "{{ signer_position }}", "{{ signer_name }}")
    add_text(document, "{{ executor }}").paragraph_format.space_before = Pt(24)
    return saved(document)


def _pair(document: Any, left: str, right: str) -> None:
    """Add two columns without borders."""
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    for cell, text in zip(cells, (left, right), strict=True):
        cell.text = text


def example() -> dict[str, Any]:
    """Return a value for every field that a template of a letter may name."""
    names = ("title", "owner", "centre", "contacts", "municipality", "number", "date", "recipient")
    more = ("counted", "greeting", "signer_position", "signer_name", "executor")
    return {
        **dict.fromkeys((*names, *more), "–"),
        "directions": [{"name": "–", "number": "1"}],
    }
