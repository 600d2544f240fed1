"""What a process keeps in its memory about rows of the database."""

from django.core.cache import cache

from core.caching import kept, reading


def forget() -> None:
    """Forget what earlier tests kept: rolled back, their rows had the same keys and stamps."""
    kept._values.clear()
    reading._sites.clear()
    cache.clear()
