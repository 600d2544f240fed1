"""Names of indices and of the aliases by which they are spoken of."""

import secrets

from django.utils import timezone

from .client import told


def alias() -> str:
    """Return the alias of the index that readers ask; writes demand that it is there."""
    return f"{told()['prefix']}-entries"


def next_alias() -> str:
    """Return the alias of an index that is being made."""
    return f"{alias()}-next"


def new_index() -> str:
    """Return the name of a new index, never used before."""
    return f"{alias()}-{timezone.now():%Y%m%d%H%M%S}-{secrets.token_hex(3)}"
