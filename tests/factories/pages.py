"""A page put in its place as the admin does it."""

from contextlib import nullcontext
from typing import Any

from wagtail.signal_handlers import disable_reference_index_auto_update


def put(parent: Any, page: Any, live: bool = True) -> Any:
    """Add a page with a revision and publish it; return it as it is kept."""
    # what it refers to is written down by the last save, not by each of them
    with disable_reference_index_auto_update() if live else nullcontext():
        parent.add_child(instance=page)
        revision = page.save_revision()
    if live:
        revision.publish()
    return type(page).objects.get(pk=page.pk)
