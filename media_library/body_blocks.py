"""Blocks that the media library offers to every body."""

from core import body_blocks
from core.body_blocks import Group
from media_library.blocks import (
    DocumentListBlock,
    FilesBlock,
    GalleryBlock,
    PictureBlock,
    VideoBlock,
)

body_blocks.register("picture", PictureBlock, Group.MEDIA)
body_blocks.register("gallery", GalleryBlock, Group.MEDIA)
body_blocks.register("video", VideoBlock, Group.MEDIA)
body_blocks.register("files", FilesBlock, Group.FILES)
body_blocks.register("document_list", DocumentListBlock, Group.FILES)
