"""Pictures packed anew: turned upright, in colours and formats that every program reads."""

import io
from typing import Any

from PIL import Image, ImageCms, ImageFile, ImageOps, JpegImagePlugin

from media_library.pictures.formats import JPEG, PNG, WEBP, Format
from media_library.pictures.opening import is_turned

KEPT = ("transparency",)
QUALITY = 92  # where there is no way without losses
DEEP, PRINTED = "I;16", "CMYK"
NOT_FOR_SCREENS = (DEEP, PRINTED)


def converted(picture: ImageFile.ImageFile, kind: Format) -> tuple[bytes, Format]:
    """Return a picture packed anew without notes, and its format.

    JPEG keeps its tables of quantisation: what is lost already is not lost once more. AVIF and
    HEIC become JPEG, with transparency PNG: their coders take seconds, and what is kept here is
    never sent to a visitor.
    """
    options = _options(picture, kind)
    upright = _for_screens(ImageOps.exif_transpose(picture) if is_turned(picture) else picture)
    target = kind if kind in (JPEG, PNG, WEBP) else PNG if _is_see_through(upright) else JPEG
    if target is JPEG and upright.mode not in ("L", "RGB"):
        upright = upright.convert("RGB")
    profile = upright.info.get("icc_profile")
    upright.info = {key: upright.info[key] for key in KEPT if key in upright.info}
    out = io.BytesIO()
    upright.save(out, target.pillow, icc_profile=profile, **options)
    return out.getvalue(), target


def _options(picture: ImageFile.ImageFile, kind: Format) -> dict[str, Any]:
    if isinstance(picture, JpegImagePlugin.JpegImageFile) and picture.mode != PRINTED:
        sampling = JpegImagePlugin.get_sampling(picture)
        return {"qtables": picture.quantization, "subsampling": sampling, "optimize": True}
    return {} if kind is PNG else {"quality": QUALITY}


def _is_see_through(picture: Image.Image) -> bool:
    if not picture.has_transparency_data:
        return False
    opaque = 255
    return any(picture.convert("RGBA").getchannel("A").histogram()[:opaque])


def _for_screens(picture: Image.Image) -> Image.Image:
    """Return the picture in eight bits of grey, RGB or a palette."""
    if picture.mode == DEEP:
        return picture.point(lambda value: value / 256).convert("L")
    return _from_print(picture) if picture.mode == PRINTED else picture


def _from_print(picture: Image.Image) -> Image.Image:
    """Return a picture made for printing in the colours of screens."""
    profile = picture.info.pop("icc_profile", b"")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        shown = ImageCms.profileToProfile(
            picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):  # none or a damaged one
        return picture.convert("RGB")
    return shown or picture.convert("RGB")
