"""What is wrong with a cell."""

from typing import Any


class ReadError(Exception):
    """The cell cannot be read; `code` says why in one word, `values` what stands there."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
