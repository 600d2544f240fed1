"""A picture that comes as a document is kept as pictures are: without a word of where."""

from pathlib import PurePath
from typing import Any

from media_library.pictures.cleaning import clean
from media_library.uploads.kinds import BY_EXTENSION


def as_kept(file: Any, name: str = "") -> Any:
    """Return a picture without its notes, any other file as it came.

    Raises ValidationError for a picture that is not taken.
    """
    name = name or str(file.name or "")
    kind = BY_EXTENSION.get(PurePath(name).suffix.lower().lstrip("."))
    is_picture = kind is not None and kind.media_type.startswith("image/")
    return clean(file, name) if is_picture else file
