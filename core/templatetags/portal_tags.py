"""Icons, covers and words: the small tags that components are made of."""

import re
from datetime import date, datetime
from functools import lru_cache

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import is_aware, localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import file_notes, phones
from core.hyphenation import hyphenate
from core.translated import Said
from core.typography import typograph as typograph_text
from core.typography import typograph_html

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=256)
def icon(name: str, css: str = "") -> SafeString:
    """Print an icon of the sprite; decoration only, a word always stands beside it."""
    return format_html(
        '<svg class="i{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        f" {css}" if css else "",
        static("icons/sprite.svg"),
        name,
    )


@register.simple_tag
@lru_cache(maxsize=256)
def pic(name: str, css: str = "") -> SafeString:
    """Print an icon on a tinted square; the code of a direction gives its own picture."""
    direction = name in DIRECTIONS
    classes = " ".join(filter(None, ["pic", f"dir-{name}" if direction else "", css]))
    return format_html(
        '<span class="{}" aria-hidden="true"><svg focusable="false">'
        '<use href="{}#{}"/></svg></span>',
        classes,
        static("icons/sprite.svg"),
        f"d-{name}" if direction else name,
    )


@register.simple_tag
@lru_cache(maxsize=64)
def cover(direction: str, css: str = "cover") -> SafeString:
    """Print the drawn cover of a direction for things that have no picture."""
    return format_html(
        '<svg class="{} dir-{}" aria-hidden="true" focusable="false"><use href="{}#c-{}"/></svg>',
        css,
        direction,
        static("icons/covers.svg"),
        direction,
    )


@register.simple_tag
@lru_cache(maxsize=16)
def direction_art(direction: str) -> SafeString:
    """Print the picture of a direction on its petal."""
    return format_html(
        '<span class="direction__art" aria-hidden="true"><svg focusable="false">'
        '<use href="{}#d-{}"/></svg></span>',
        static("icons/sprite.svg"),
        direction,
    )


@register.filter
def soft_hyphens(value: object) -> str:
    """Allow long words to break between syllables in narrow cards and columns."""
    return hyphenate(str(value), get_language() or settings.LANGUAGE_CODE)


@register.simple_tag
def bar(value: float, low: bool = False) -> SafeString:
    """Print a bar of 0 to 100; the number itself always stands beside it."""
    return format_html(
        '<svg class="bar{}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"'
        ' focusable="false"><rect width="{}" height="4"/></svg>',
        " bar--low" if low else "",
        f"{min(max(float(value), 0), 100):g}",
    )


@register.filter(is_safe=True)
def typograph(value: object) -> str:
    """Set non-breaking spaces and «quotes»; markup known as safe is treated as HTML."""
    if isinstance(value, SafeString):
        return mark_safe(typograph_html(value))  # noqa: S308 - it was safe before
    text = typograph_text("" if value is None else str(value))
    return value.told(text) if isinstance(value, Said) else text


@register.filter
def spoken(value: object) -> str:
    """Set a text typographically; one in another language than the page's says which it is in."""
    if isinstance(value, Said) and value.is_foreign:
        return format_html('<span lang="{}">{}</span>', value.language, typograph(str(value)))
    return conditional_escape(typograph(value))


@register.filter
def tel(value: object) -> str:
    """Return a phone number as a tel: link wants it: «8 (4822) 00-00-00 доб. 1» → +74822000000."""
    text = str(value or "")
    if known := phones.href(text):
        return known.removeprefix("tel:")
    number = re.split(r"[,;]|доб", text)[0]
    digits = re.sub(r"\D", "", number)
    return f"+{digits}" if number.strip().startswith("+") else digits


@register.filter
def breakable(value: object) -> SafeString:
    """Print an e-mail address that may break after @ and dots, so that it fits a narrow screen."""
    parts = re.split(r"(?<=[@.])", str(value or ""))
    return format_html_join(mark_safe("<wbr>"), "{}", ((part,) for part in parts))


@register.simple_tag
def day(value: date | datetime | None, css: str = "") -> SafeString:
    """Print a day in words for people and in figures for machines; nothing without a value."""
    if value is None:
        return mark_safe("")
    if isinstance(value, datetime):
        value = (localtime(value) if is_aware(value) else value).date()
    return _time(value, css, get_language())


@lru_cache(maxsize=4096)
def _time(value: date, css: str, language: str | None) -> SafeString:
    return format_html(
        '<time{} datetime="{}">{}</time>',
        format_html(' class="{}"', css) if css else "",
        value.isoformat(),
        full_date(value),
    )


@register.filter(expects_localtime=True)
def full_date(value: date | None) -> str:
    """Return a date in words: «21 ноября 2026 года»."""
    return date_format(value, _("j E Y")) if value else ""


@register.filter(expects_localtime=True)
def full_moment(value: datetime | None) -> str:
    """Return a date and an hour in words: «21 ноября 2026 года, 14:30»."""
    return date_format(value, _("j E Y, H:i")) if value else ""


DIRECTIONS = ("tech", "sci", "art", "sport", "tour", "soc")


@register.filter
def with_file_notes(html: str) -> SafeString:
    """Say after each link to a file of an expanded rich text what file it is."""
    return file_notes.set_out(html)
