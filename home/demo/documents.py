"""A file of the demo, made here so that no foreign one is needed."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

PAGE = (1240, 1754)  # A4 at 150 dots an inch


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
