"""What the media library adds to Wagtail."""

from typing import Any

from django.urls import URLPattern, path
from wagtail import hooks

from media_library.collection_chooser import collection_chooser
from media_library.desk.documents import hooks as desk_of_documents
from media_library.desk.uploads import PictureAddView


@hooks.register("register_admin_viewset")
def register_collection_chooser() -> Any:
    """Give the collection chooser its addresses."""
    return collection_chooser


@hooks.register("register_admin_urls", order=-1)
def replace_views_of_pictures() -> list[URLPattern]:
    """Answer at the addresses of some of Wagtail's views, before them."""
    return [path("images/multiple/add/", PictureAddView.as_view())]


__all__ = ["desk_of_documents"]
