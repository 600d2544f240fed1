"""Photos as phones and programs make them: with a place, notes and thumbnails inside."""

import io
import struct
import zlib
from functools import cache

from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

PLANTED = (
    b"SecretMaker",
    b"SecretNote",
    b"SecretXmp",
    b"SecretCaption",
    b"SecretComment",
    b"SecretTail",
    b"GPSLatitude",
)
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description>SecretXmp '
    b'exif:GPSLatitude="55,47.13N"</rdf:Description></rdf:RDF></x:xmpmeta>'
)
ORIENTATION, MAKE, MAKER_NOTE, GPS, EXIF = 0x0112, 0x010F, 0x927C, 0x8825, 0x8769


def drawing(size=(640, 480), mode="RGB") -> Image.Image:
    """Return a picture whose corners differ: the upper left one is red."""
    made = Image.new("RGB", size, "#1b6b7a")
    ImageDraw.Draw(made).rectangle((0, 0, size[0] // 4, size[1] // 4), fill="red")
    return made.convert(mode)


def exif(orientation=1) -> bytes:
    """Return EXIF with a place, a maker, the maker's notes and an orientation."""
    notes = Image.Exif()
    notes[ORIENTATION] = orientation
    notes[MAKE] = "SecretMaker"
    notes.get_ifd(EXIF)[MAKER_NOTE] = b"SecretNote" * 20
    notes.get_ifd(GPS).update({1: "N", 2: (55.0, 47.0, 8.16), 3: "E", 4: (38.0, 26.0, 40.92)})
    return notes.tobytes()


@cache
def profile() -> bytes:
    """Return a colour profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def photo(kind="JPEG", *, orientation=1, size=(640, 480), mode="RGB", **options) -> bytes:
    """Return a photo taken at a known place, full of notes in every way its format has."""
    out = io.BytesIO()
    notes = {"exif": exif(orientation), "icc_profile": profile()}
    if kind == "PNG":
        text = PngInfo()
        text.add_text("Comment", "SecretComment")
        text.add_text("Caption", "SecretCaption", zip=True)
        text.add_itxt("XML:com.adobe.xmp", XMP.decode())
        options["pnginfo"] = text
    else:
        notes["xmp"] = XMP
    if kind == "JPEG":
        options |= {"comment": b"SecretComment"}
    drawing(size, mode).save(out, kind, **notes, **options)
    data = out.getvalue()
    return _with_caption(data) + b"SecretTail" if kind == "JPEG" else data


def _with_caption(data: bytes) -> bytes:
    """Add a caption of IPTC, as press agencies do."""
    record = b"\x1c\x02\x78" + struct.pack(">H", 13) + b"SecretCaption"
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(record)) + record
    body = b"Photoshop 3.0\0" + block + b"\0" * (len(block) % 2)
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(body) + 2) + body + data[2:]


def moving(kind="WEBP") -> bytes:
    """Return an animation of two frames."""
    out = io.BytesIO()
    frames = [drawing((64, 48)), drawing((64, 48)).rotate(180)]
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], duration=200)
    return out.getvalue()


def bomb(width=60_000, height=60_000) -> bytes:
    """Return a small PNG that claims to be huge."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    )


def notes_in(data: bytes) -> list[str]:
    """Return what tells of a place, a device or a person, found by Pillow and by bytes."""
    found = [each.decode() for each in PLANTED if each in data]
    with Image.open(io.BytesIO(data)) as picture:
        found += [f"exif {key}" for key in picture.getexif()]
        found += [key for key in ("xmp", "exif", "comment", "photoshop") if picture.info.get(key)]
        found += list(getattr(picture, "text", {}))
    return found
