"""Choosers of pages, pictures and documents that are loaded together for a whole body."""

from wagtail.blocks import PageChooserBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from core.blocks.preload import PreloadedMixin, register_loader


class PageChoice(PreloadedMixin, PageChooserBlock):
    """A page of the portal."""


class DocumentChoice(PreloadedMixin, DocumentChooserBlock):
    """A document of the library."""


class ImageChoice(PreloadedMixin, ImageChooserBlock):
    """A picture of the library."""


# all that links and lists of pages say
LINK_FIELDS = ("title", "live", "url_path", "search_description", "translation_key")
register_loader("wagtailcore.Page", lambda pages: pages.only(*LINK_FIELDS))
