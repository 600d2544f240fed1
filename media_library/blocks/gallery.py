"""Several pictures side by side."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock

from core.blocks.base import RuledStructBlock
from media_library.blocks.picture import PictureBlock


class GalleryBlock(RuledStructBlock):
    """Pictures with captions, all in sight: no carousel."""

    pictures = ListBlock(PictureBlock(), min_num=2, max_num=30, label=_("Pictures"))

    class Meta:
        label = _("Gallery")
        icon = "image"
        template = "blocks/gallery.html"
        description = _("From two to thirty pictures side by side.")
        preview_template = "blocks/previews/gallery.html"
        preview_value = {"pictures": []}
