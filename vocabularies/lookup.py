"""One spelling for all spellings of a word."""

import re

# everything but letters and digits: spaces, hyphens and dashes of all kinds, quotes, brackets
_NOISE = re.compile(r"[\W_]+")


def key_of(text: str) -> str:
    """Return the text without case, ё, spaces, hyphens and punctuation."""
    return _NOISE.sub("", text.casefold().replace("ё", "е"))


def keys_of(*texts: str) -> list[str]:
    """Return the different keys of several spellings, sorted; empty ones left out."""
    return sorted({key_of(text) for text in texts} - {""})
