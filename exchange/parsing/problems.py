"""Why a table was not read."""

from typing import Any


class TableError(Exception):
    """The file cannot be read as a table; `code` says why in one word, `values` the figures."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
