"""RTF: objects of other programs and templates fetched from outside."""

import re
from typing import IO

from media_library.uploads.refusals import refusal

OBJECT = re.compile(rb"\\objdata|\\objupdate|\\objocx|\\object\b")
TEMPLATE = re.compile(rb"\\\*\\template\s+(https?:|ftp:|\\\\|//)", re.IGNORECASE)
END = b"}"


def check(file: IO[bytes]) -> None:
    """Raise ValidationError for what must not be published."""
    file.seek(0)
    content = file.read()
    if not content.rstrip(b"\0\r\n\t ").endswith(END):
        raise refusal("damaged")
    if OBJECT.search(content):
        raise refusal("embedded")
    if TEMPLATE.search(content):
        raise refusal("remote")
