"""From what stands in a cell to a value; nothing here knows Django.

A reader takes a cell and returns a value, None for an empty cell; it raises ReadError.
"""

from .ages import months_reader, read_age, read_ages
from .booleans import read_boolean
from .contacts import read_email, read_phone, read_url
from .dates import read_date
from .numbers import read_decimal, read_integer
from .problems import ReadError
from .requisites import read_inn, read_kpp, read_ogrn
from .texts import read_lines, read_text, split_commas, split_list

__all__ = [
    "ReadError",
    "months_reader",
    "read_age",
    "read_ages",
    "read_boolean",
    "read_date",
    "read_decimal",
    "read_email",
    "read_inn",
    "read_integer",
    "read_kpp",
    "read_lines",
    "read_ogrn",
    "read_phone",
    "read_text",
    "read_url",
    "split_commas",
    "split_list",
]
