"""Pictures and files as pages show them."""

from typing import Any

from django import template
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from media_library import renditions
from media_library.documents.preloading import open_versions
from media_library.models import PortalDocument, PortalImage
from media_library.printing import in_itself

register = template.Library()

OWN_LOOK = ("cover", "ph", "portrait")  # classes of their own; the others are kinds of .ph


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
    `kind` is one of `renditions.KINDS`; `css` adds classes, such as fp-b. While the worker makes
    the copies, a frame of the same shape stands in their place; the words alone where it cannot.
    """
    if image is None or _is_withheld(context, image):
        return mark_safe("")
    words = image.default_alt_text if alt is None else alt
    if _pictures_off(context):
        return _in_words(words, kind)
    classes = " ".join(filter(None, [_classes(kind), css]))
    copies = renditions.copies(image, kind)
    if copies is None and _is_preview(context):
        copies = renditions.any_copy(image, kind)
    if copies is None and image.is_lost:
        return _in_words(words, kind, is_lost=True)
    if copies is None:
        return _frame(image, words, kind, classes)
    return _picture(copies, words, classes, lazy)


@register.simple_tag
def credit(image: PortalImage | None, source: str = "") -> str:
    """Return whose a picture is and on what ground it is shown; `source` is of the place of use."""
    named = source or (image.source if image else "")
    licence = image.shown_licence if image else ""
    parts = [_("Source: %(source)s") % {"source": named}] if named else []
    return ". ".join([*parts, *([_("Licence: %(name)s") % {"name": licence}] if licence else [])])


@register.simple_tag
def printed_photo(image: PortalImage | None, alt: str, kind: str) -> SafeString:
    """Print a picture into a document of the worker: nothing in it is asked of the network.

    Decoration stays out: on paper it only takes room, and PDF/UA wants words of every picture.
    """
    if image is None or image.is_withheld or not alt:
        return mark_safe("")
    url = in_itself(image, kind)
    return format_html('<img src="{}" alt="{}">', url, alt) if url else mark_safe("")


@register.simple_tag(takes_context=True)
def poster_url(context: Context, image: PortalImage | None) -> str:
    """Return the address of a video's poster; "" without one and when pictures are off."""
    if image is None or _pictures_off(context) or _is_withheld(context, image):
        return ""
    copies = renditions.copies(image, renditions.DEFAULT_KIND)
    return copies.main.url if copies else ""


@register.simple_tag
def file_item(document: PortalDocument | None, title: str = "", note: str = "") -> SafeString:
    """Print a line of a file list: link, format, size, whether a screen reader can read it.

    `note` adds what the page knows of it. In place of a replaced document stands the one that
    replaced it.
    """
    if document is None:
        return mark_safe("")
    shown = document.current
    context = {
        "document": shown,
        "title": title or shown.title,
        "note": note,
        "versions": open_versions(document, shown),
    }
    return render_to_string("media_library/file_item.html", context)


def _is_withheld(context: Context, image: PortalImage) -> bool:
    """A picture that waits for its consent is shown to those who prepare the page."""
    return image.is_withheld and not _is_preview(context)


def _is_preview(context: Context) -> bool:
    return getattr(context.get("request"), "is_preview", False)


def _pictures_off(context: Context) -> bool:
    appearance = getattr(context.get("request"), "appearance", None)
    return getattr(appearance, "images", "") == "off"


def _classes(kind: str) -> str:
    return kind if kind in OWN_LOOK else f"ph {kind}"


def _in_words(words: str, kind: str, *, is_lost: bool = False) -> SafeString:
    if not words:
        return mark_safe("")
    context = {"alt": words, "kind": kind.split("--")[0], "lost": is_lost}
    return render_to_string("components/noimg.html", context)


def _frame(image: PortalImage, words: str, kind: str, css: str) -> SafeString:
    width, height = renditions.size(image, kind)
    context = {"alt": words, "css": css, "width": width, "height": height}
    return mark_safe(render_to_string("components/pending.html", context))  # noqa: S308 - a template


def _picture(copies: renditions.Copies, alt: str, css: str, lazy: bool) -> SafeString:
    attributes: dict[str, Any] = {
        "sizes": copies.sizes,
        "srcset": copies.srcset,
        "css": css,
        "src": copies.main.url,
        "alt": alt,
        "width": copies.main.width,
        "height": copies.main.height,
        "lazy": mark_safe(' loading="lazy"') if lazy else "",
    }
    return format_html(
        '<picture><source type="image/webp" srcset="{srcset}" sizes="{sizes}">'
        '<img class="{css}" src="{src}" alt="{alt}" width="{width}" height="{height}"'
        '{lazy} decoding="async"></picture>',
        **attributes,
    )
