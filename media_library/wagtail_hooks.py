"""What the media library adds to Wagtail."""

from typing import Any

from wagtail import hooks

from media_library.collection_chooser import collection_chooser


@hooks.register("register_admin_viewset")
def register_collection_chooser() -> Any:
    """Give the collection chooser its addresses."""
    return collection_chooser
