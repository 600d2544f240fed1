"""From rows of the index to what is shown of them, whichever engine has found them."""

from collections.abc import Mapping, Sequence

from wagtail.search.models import IndexEntry

from .engine import Entry
from .excerpts import marked, piece


def entries(keys: Sequence[int], names: Mapping[int, str], terms: Sequence[str]) -> list[Entry]:
    """Return the rows of these keys in their order; `names` are kinds by content type."""
    rows = IndexEntry.objects.filter(pk__in=keys).values_list(
        "pk", "content_type_id", "object_id", "title_text", "body_text"
    )
    found = {key: row for key, *row in rows}
    told = (found[key] for key in keys if key in found)
    return [
        Entry(names[kind], thing, marked(title, terms), *piece(text, terms))
        for kind, thing, title, text in told
    ]
