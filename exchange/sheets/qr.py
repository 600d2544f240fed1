"""The picture by which a telephone opens the page."""

import segno

ERROR = "m"  # a fifth of the picture may be lost to a fold or a stain
BORDER = 2  # modules


def qr_svg(url: str) -> str:
    """Return the picture as a piece of SVG that scales; its name is said by what stands around."""
    code = segno.make(url, error=ERROR, micro=False)
    return str(code.svg_inline(border=BORDER, omitsize=True, svgclass=None, lineclass=None))


def qr_address(url: str) -> str:
    """Return the picture as the address of an image."""
    return str(segno.make(url, error=ERROR, micro=False).svg_data_uri(border=BORDER))
