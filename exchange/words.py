"""What is wrong, in sentences that say what to do."""

from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from exchange.parsing import TableError
from exchange.readers import ReadError

FILES: dict[str, Any] = {
    "empty": _("The file is empty: choose it again or ask for another copy."),
    "too_large": _("The file takes %(size)s, more than %(limit)s is not accepted."),
    "encrypted": _("The file is closed by a password: take it off, save and upload it again."),
    "old_excel": _("This is a table of an old Excel (XLS): save it as XLSX and upload it again."),
    "not_a_table": _("This is no table: XLSX and CSV are accepted."),
    "damaged": _("The file is damaged: open it in its program, save it anew, upload it again."),
    "bomb": _("Unpacked, the table takes %(size)s, more than %(limit)s is not accepted."),
    "too_long": _("The sheet has more than %(limit)s rows: divide the table into several files."),
    "too_wide": _("The sheet has more than %(limit)s columns: take the needless ones off."),
    "no_sheet": _("The file has no such sheet."),
    "lost": _("The file is no longer kept: upload it again."),
}
CELLS: dict[str, Any] = {
    "formula_error": _("The cell shows an error of the table (%(text)s): mend its formula."),
    "no_number": _("“%(text)s” is no number."),
    "no_whole_number": _("“%(text)s” is no whole number."),
    "too_large_number": _("The number %(text)s is too large."),
    "no_age": _("“%(text)s” is no age: write years or months in figures."),
    "no_ages": _("“%(text)s” are no ages: write “6–18” or “from 6 to 18”."),
    "ages_reversed": _("In “%(text)s” the first age is greater than the last."),
    "no_date": _("“%(text)s” is no date: write it as 01.09.2026."),
    "no_such_date": _("There is no such day: “%(text)s”."),
    "cut_number": _(
        "Excel has cut the number (%(text)s): give the column the format “Text” and enter it again."
    ),
    "no_inn": _("“%(text)s” is no INN: it has 10 digits (an institution) or 12 (a person)."),
    "no_kpp": _("“%(text)s” is no KPP: it has nine characters."),
    "no_ogrn": _("“%(text)s” is no OGRN: it has 13 digits, an OGRNIP has 15."),
    "no_boolean": _("“%(text)s” is neither “yes” nor “no”."),
    "no_phone": _("“%(text)s” is no phone: write one as +7 000 000-00-00."),
    "no_email": _("“%(text)s” is no e-mail address."),
    "no_url": _("“%(text)s” is no address of a page."),
    "unknown_word": _("“%(text)s” is not in the vocabulary. There is: %(words)s."),
    "no_record": _("“%(text)s” is not in the register: enter it there first."),
    "many_records": _("“%(text)s” is not one record of the register: %(words)s."),
    "required": _("The cell is empty, the field has to be filled."),
    "no_key": _("The row cannot be told from others: fill %(fields)s."),
    "ambiguous": _("Several records have this: %(records)s. Join them first."),
    "twice": _("The same record stands in row %(row)s."),
    "no_section": _("The centre has no section for these pages yet."),
}


def of_file(error: TableError) -> str:
    """Return why a file is not taken."""
    values = dict(error.values)
    if error.code in ("too_large", "bomb"):
        values = {name: filesizeformat(size) for name, size in values.items()}
    return str(FILES[error.code]) % values


def of_cell(error: ReadError) -> str:
    """Return what is wrong with a cell; a long text is cut."""
    values = {name: _short(value) for name, value in error.values.items()}
    return str(CELLS[error.code]) % values


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 300 else f"{text[:299]}…"
