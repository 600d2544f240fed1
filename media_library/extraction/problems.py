"""Why a file was not read."""


class ProblemError(Exception):
    """The file cannot be read; `code` says why in one word."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
