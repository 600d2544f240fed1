"""Tables of files as rows of cells; nothing here knows Django.

with open_table(file, name) as table:
    table.sheets                    # names and sizes
    for row in table.rows(sheet):   # Row(number, cells)
"""

from .csv_table import Encoding
from .limits import LIMITS, Limits
from .opening import open_table
from .problems import TableError
from .table import Cell, Row, Sheet, Table, letter_of

__all__ = [
    "LIMITS",
    "Cell",
    "Encoding",
    "Limits",
    "Row",
    "Sheet",
    "Table",
    "TableError",
    "letter_of",
    "open_table",
]
