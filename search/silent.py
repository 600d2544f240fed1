"""Words by which a thing is found and which no excerpt shows: other names of its direction."""

from wagtail.search.index import SearchField

SIGN = "\x1e"  # stands before them in a text of the index; cannot be typed


class SilentField(SearchField):
    """A field of `search_fields` that is searched and never quoted."""


def spoken(text: str) -> str:
    """Return what of a text of the index may be shown."""
    return text.partition(SIGN)[0]
