"""Body blocks that show pictures, video and files."""

from .document_list import DocumentListBlock
from .files import FilesBlock
from .gallery import GalleryBlock
from .picture import PictureBlock
from .video import VideoBlock

__all__ = ["DocumentListBlock", "FilesBlock", "GalleryBlock", "PictureBlock", "VideoBlock"]
