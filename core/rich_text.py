"""What a rich text says, its markup aside."""

from django.utils.html import strip_tags


def is_empty(html: str | None) -> bool:
    """Tell whether nothing is written: an editor sends an empty paragraph for nothing."""
    return not strip_tags(html or "").strip()
