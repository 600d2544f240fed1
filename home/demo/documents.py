"""A file of the demo, made here so that no foreign one is needed."""

from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw, ImageFont
from wagtail.models import Collection

from core.slugs import make_slug
from media_library.models import PortalDocument

PAGE = (1240, 1754)  # A4 at 150 dots an inch


def make_document(title: str, lines: list[str], collection: Collection) -> PortalDocument:
    """Put a PDF of one page into the library of a centre."""
    document = PortalDocument(
        title=title,
        file=ContentFile(memo_pdf(title, lines), name=f"{make_slug(title)}.pdf"),
        accessibility=PortalDocument.Accessibility.UNKNOWN,
        collection=collection,
    )
    document.full_clean(exclude=["uploaded_by_user"])
    document.save()
    return document


def memo_pdf(title: str, lines: list[str]) -> bytes:
    """Return a PDF of one page with a title and lines: a scan without text, and shown as one."""
    page = Image.new("RGB", PAGE, "white")
    draw = ImageDraw.Draw(page)
    draw.text((120, 140), title, fill=(12, 67, 80), font=ImageFont.load_default(48))
    for place, line in enumerate(lines, 1):
        text = f"{place}. {line}"
        draw.text((120, 200 + place * 90), text, fill="black", font=ImageFont.load_default(36))
    out = BytesIO()
    page.save(out, "PDF", resolution=150, title=title)
    return out.getvalue()
