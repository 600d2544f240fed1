"""From the guide's Markdown to HTML: raw HTML stays text, links and pictures lead into the desk."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

from core.blocks import outline
from home.guide.pages import CONTENTS, GuidePage

_markdown = MarkdownIt("commonmark", {"html": False}).enable("table")


def render(page: GuidePage) -> SafeString:
    """Return the page without its title; headings carry anchors that begin with its name."""
    tokens = _markdown.parse(page.text)
    _anchor(tokens, page.slug)
    for token in _inline(tokens):
        if token.type == "link_open":
            token.attrSet("href", address(str(token.attrGet("href"))))
        elif token.type == "image":
            token.attrs |= {"src": picture_address(str(token.attrGet("src"))), "loading": "lazy"}
    html = _markdown.renderer.render(tokens, _markdown.options, {})
    return mark_safe(html)  # noqa: S308 - our own file, and the parser lets no HTML through


def address(target: str) -> str:
    """Return where a link of the guide leads inside the desk: `soglasie.md`, `soglasie.md#nado`."""
    file, mark, anchor = target.partition("#")
    if not file.endswith(".md"):
        return target
    slug = file.removesuffix(".md")
    found = reverse("guide") if slug == CONTENTS else reverse("guide_page", args=[slug])
    return f"{found}{mark}{anchor}"


def picture_address(source: str) -> str:
    """Return the address of `img/name.png`."""
    name = source.removeprefix("img/").removesuffix(".png")
    return reverse("guide_picture", args=[name])


def _inline(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from token.children or []


def _anchor(tokens: list[Token], slug: str) -> None:
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{int(token.tag[1]) + 1}"  # the desk has h1, the page's title h2
    opened = [place for place, token in enumerate(tokens) if token.type == "heading_open"]
    anchors = outline.anchors(tokens[place + 1].content for place in opened)
    for place, anchor in zip(opened, anchors, strict=True):
        tokens[place].attrSet("id", f"{slug}-{anchor}")
