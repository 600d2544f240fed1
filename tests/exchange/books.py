"""Files of tables that the tests read."""

import io
import zipfile

from openpyxl import Workbook


def workbook(*sheets, merged=()):
    """Return the file of a workbook: each sheet is (name, rows); the areas are of the first."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for area in merged:
        book.worksheets[0].merge_cells(area)
    return saved(book)


def saved(book):
    """Return a workbook as a file."""
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def rewritten(file, changes):
    """Return a zipped file with parts changed by functions of their bytes, or added."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(file) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            content = old.read(part)
            change = changes.get(part.filename)
            new.writestr(part.filename, change(content) if change else content)
        for name in changes.keys() - {part.filename for part in old.infolist()}:
            new.writestr(name, changes[name](b""))
    target.seek(0)
    return target


def csv_file(text, encoding="utf-8"):
    """Return a text as a file."""
    return io.BytesIO(text.encode(encoding))
