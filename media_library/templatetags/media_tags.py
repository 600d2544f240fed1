"""Pictures and files as pages show them."""

from typing import Any

from django import template
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from media_library import renditions
from media_library.models import PortalDocument, PortalImage

register = template.Library()


@register.simple_tag(takes_context=True)
def photo(
    context: Context,
    image: PortalImage | None,
    alt: str | None = None,
    kind: str = renditions.DEFAULT_KIND,
    lazy: bool = True,
    css: str = "",
) -> SafeString:
    """Print a picture: WebP with a JPEG fallback, widths, size; or its words when pictures are off.

    `alt` is the text of the place of use, "" for decoration; None takes the picture's description.
    `kind` is one of `renditions.KINDS`; `css` adds classes, such as fp-b.
    """
    if image is None or _is_withheld(context, image):
        return mark_safe("")
    words = image.default_alt_text if alt is None else alt
    copies = None if _pictures_off(context) else renditions.copies(image, kind)
    if copies is None:
        return _in_words(words, kind)
    return _picture(copies, words, " ".join(filter(None, [_classes(kind), css])), lazy)


@register.simple_tag(takes_context=True)
def poster_url(context: Context, image: PortalImage | None) -> str:
    """Return the address of a video's poster; "" without one and when pictures are off."""
    if image is None or _pictures_off(context) or _is_withheld(context, image):
        return ""
    copies = renditions.copies(image, renditions.DEFAULT_KIND)
    return copies.jpeg.url if copies else ""


@register.simple_tag
def file_item(document: PortalDocument | None, title: str = "") -> SafeString:
    """Print a line of a file list: link, format, size, whether a screen reader can read it.

    In place of a replaced document stands the one that replaced it.
    """
    if document is None:
        return mark_safe("")
    shown = document.current
    context = {
        "document": shown,
        "title": title or shown.title,
        "versions": getattr(shown, "open_versions", ()),
    }
    return mark_safe(render_to_string("media_library/file_item.html", context))  # noqa: S308 - a template


def _is_withheld(context: Context, image: PortalImage) -> bool:
    """A picture that waits for its consent is shown to those who prepare the page."""
    return image.is_withheld and not getattr(context.get("request"), "is_preview", False)


def _pictures_off(context: Context) -> bool:
    appearance = getattr(context.get("request"), "appearance", None)
    return getattr(appearance, "images", "") == "off"


def _classes(kind: str) -> str:
    return kind if kind in ("cover", "ph") else f"ph {kind}"


def _in_words(words: str, kind: str) -> SafeString:
    if not words:
        return mark_safe("")
    context = {"alt": words, "kind": kind.split("--")[0]}
    return mark_safe(render_to_string("components/noimg.html", context))  # noqa: S308 - a template


def _picture(copies: renditions.Copies, alt: str, css: str, lazy: bool) -> SafeString:
    attributes: dict[str, Any] = {
        "sizes": copies.sizes,
        "srcset": copies.srcset,
        "css": css,
        "src": copies.jpeg.url,
        "alt": alt,
        "width": copies.jpeg.width,
        "height": copies.jpeg.height,
        "lazy": mark_safe(' loading="lazy"') if lazy else "",
    }
    return format_html(
        '<picture><source type="image/webp" srcset="{srcset}" sizes="{sizes}">'
        '<img class="{css}" src="{src}" alt="{alt}" width="{width}" height="{height}"'
        '{lazy} decoding="async"></picture>',
        **attributes,
    )
