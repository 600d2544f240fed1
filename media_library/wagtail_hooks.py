"""What the media library adds to Wagtail."""

from typing import Any

from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static
from wagtail.images.views.chooser import viewset as image_chooser
from wagtail.images.views.images import IndexView as ImagesIndexView

from media_library.admin_api import OwnDocumentsAPIViewSet, OwnImagesAPIViewSet
from media_library.collection_chooser import collection_chooser
from media_library.desk.documents import hooks as desk_of_documents
from media_library.desk.uploads import PictureAddView
from media_library.own_tags import OwnImageChooseView, OwnImagesFilterSet
from media_library.rich_text_links import ReadableDocumentLink

# Wagtail has no hook for these: its own show the tags of all centres
ImagesIndexView.filterset_class = OwnImagesFilterSet
image_chooser.choose_view_class = OwnImageChooseView


@hooks.register("register_admin_viewset")
def register_collection_chooser() -> Any:
    """Give the collection chooser its addresses."""
    return collection_chooser


@hooks.register("register_admin_urls", order=-1)
def replace_views_of_pictures() -> list[URLPattern]:
    """Answer at the addresses of some of Wagtail's views, before them."""
    return [path("images/multiple/add/", PictureAddView.as_view())]


@hooks.register("construct_admin_api", order=100)  # after Wagtail's, under the same names
def register_own_files(router: Any) -> None:
    """Give out data of the person's own files only."""
    router.register_endpoint("images", OwnImagesAPIViewSet)
    router.register_endpoint("documents", OwnDocumentsAPIViewSet)


@hooks.register("insert_global_admin_css")
def add_styles_of_picture_form() -> SafeString:
    """The form of a picture stands in windows of every editor."""
    return format_html(
        '<link rel="stylesheet" href="{}">', versioned_static("css/admin/picture-form.css")
    )


@hooks.register("insert_editor_js")
def add_words_of_pictures() -> SafeString:
    """Offer a picture's description where the picture is used."""
    return format_html('<script src="{}"></script>', versioned_static("js/admin/picture-words.js"))


@hooks.register("register_rich_text_features", order=100)  # after Wagtail's own handler
def register_readable_document_links(features: Any) -> None:
    """Replace the handler of links to documents."""
    features.register_link_type(ReadableDocumentLink)


__all__ = ["desk_of_documents"]
