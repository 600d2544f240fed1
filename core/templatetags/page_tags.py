"""What the head and the frame of a page need: addresses, style sheets, structured data."""

import json
from typing import Any

from django import template
from django.conf import settings
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, to_locale
from wagtail.models import Page

from core.languages.same_letters import SAME_LETTERS
from core.languages.versions import Version, versions
from core.languages.versions import alternates as versions_for_engines
from core.links import home_address

register = template.Library()

SOCIAL_IMAGE = "img/social.png"
TERRITORIES = {"ru": "ru_RU", "en": "en_GB"}
JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


class CaptureNode(template.Node):
    """Keeps the rendered words between the tags in a variable, so that a block is used twice."""

    def __init__(self, nodelist: NodeList, name: str) -> None:
        self.nodelist = nodelist
        self.name = name

    def render(self, context: Context) -> str:
        words = " ".join(self.nodelist.render(context).split())
        context[self.name] = mark_safe(words)  # noqa: S308 - rendered output
        return ""


@register.tag
def capture(parser: Parser, token: Token) -> CaptureNode:
    """`{% capture name %}…{% endcapture %}`."""
    name = token.split_contents()[1]
    nodelist = parser.parse(("endcapture",))
    parser.delete_first_token()
    return CaptureNode(nodelist, name)


@register.simple_tag
def bundle_links(names: str) -> SafeString:
    """Print links to small style sheets; "register landscape:print" names a medium too."""
    pairs = (name.partition(":") for name in str(names or "").split())
    return format_html_join(
        "\n",
        '<link rel="stylesheet" href="{}"{}>',
        (
            (static(f"css/p-{name}.css"), format_html(' media="{}"', media) if media else "")
            for name, _colon, media in pairs
        ),
    )


@register.simple_tag(takes_context=True)
def page_url(context: Context, page: Page | None) -> str:
    """Return the address of a page, relative where it is on this site."""
    return (page.get_url(context.get("request")) or "") if page else ""


@register.simple_tag
def home_url() -> str:
    """Return the address of the front page in the current language."""
    return home_address()


@register.simple_tag(takes_context=True)
def canonical_url(context: Context) -> str:
    """Return the full address of the page: the view's own `canonical`, the page's, the path's."""
    if context.get("canonical"):
        return str(context["canonical"])
    request, page = context.get("request"), context.get("page")
    if isinstance(page, Page) and page.pk:
        # an alias repeats the words of its original
        return (page.alias_of or page).get_full_url(request) or ""
    return request.build_absolute_uri(request.path) if request else ""


@register.simple_tag(takes_context=True)
def social_image_url(context: Context) -> str:
    """Return the full address of the picture for social networks: its own, the cover, a drawing."""
    url = _own_social_image(context.get("page")) or context.get("cover_url") or static(SOCIAL_IMAGE)
    request = context.get("request")
    return request.build_absolute_uri(url) if request else url


def _own_social_image(page: Any) -> str:
    if not getattr(page, "social_image_id", None):
        return ""
    return str(page.social_image.social_url)


@register.simple_tag(takes_context=True)
def language_versions(context: Context) -> list[Version]:
    """Return the page's languages where the centre speaks several; else nothing is asked."""
    if not getattr(context.get("centre"), "other_languages", None):
        return []
    return versions(context.get("page"), context["request"])


@register.simple_tag(takes_context=True)
def words_language(context: Context) -> str:
    """Say that a page repeats the Russian original, where its letters do not tell."""
    page = context.get("page")
    is_alias = isinstance(page, Page) and page.alias_of_id
    if not is_alias or get_language() not in SAME_LETTERS:
        return ""
    return format_html(' lang="{}"', settings.LANGUAGE_CODE)


@register.filter
def alternates(languages: list[Version]) -> list[Version]:
    """Return the versions that search engines are told of."""
    return versions_for_engines(languages)


@register.simple_tag
def json_ld(data: Any) -> SafeString:
    """Print structured data as a data block, which a strict content policy does not execute."""
    text = json.dumps(data, ensure_ascii=False, default=str).translate(JSON_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308 - escaped above


@register.filter
def locale_name(language: str) -> str:
    """Return a language with its territory, as Open Graph wants it."""
    return TERRITORIES.get(language, to_locale(language))
