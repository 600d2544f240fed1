"""Files rewritten piece by piece: what makes the picture stays bit for bit, all else is left out.

Left out: EXIF with the place and the maker's notes, XMP, IPTC, comments, thumbnails, what phones
append after the end. Kept: the colour profile.
"""

from .jpeg import strip_jpeg
from .png import strip_png
from .webp import strip_webp

__all__ = ["strip_jpeg", "strip_png", "strip_webp"]
