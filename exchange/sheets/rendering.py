"""From HTML to PDF: readable by screen readers, nothing asked of the network."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils.translation import gettext as _

BASE = "https://static.invalid/"  # a host that is none: only our own files answer there
TOKENS = "css/tokens.css"
FORM = "pdf/ua-1"
ROOT_RULE = re.compile(r":root\{[^}]*\}")
FONT_RULE = re.compile(r"@font-face\{[^}]*url[^}]*\}")

Press = Callable[[str], Any]


class UnreadyError(RuntimeError):
    """The machine lacks what makes PDF; the message says what to install."""


def press(*styles: str) -> Press:
    """Return what lays a document of HTML out by our tokens and these sheets of styles.

    Imports late: it takes seconds, and only the worker needs it.
    """
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import URLFetcher, URLFetcherResponse
    except OSError as error:
        raise UnreadyError(
            _("PDF needs the system packages libpango-1.0-0 and libpangoft2-1.0-0: install them.")
        ) from error

    class OwnFiles(URLFetcher):
        """Opens our static files and pictures that lie in the address itself."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            return URLFetcherResponse(url, own_file(url).read_bytes())

    fetcher, fonts = OwnFiles(allowed_protocols=["data"]), FontConfiguration()
    sheets = [
        CSS(string=css(name), base_url=BASE + name, font_config=fonts, url_fetcher=fetcher)
        for name in (TOKENS, *styles)
    ]

    def lay_out(html: str) -> Any:
        document = HTML(string=html, base_url=BASE, url_fetcher=fetcher)
        return document.render(stylesheets=sheets, font_config=fonts)

    return lay_out


def written(document: Any, pages: Sequence[Any] | None = None) -> bytes:
    """Return a document that is laid out, or some of its pages, as PDF/UA."""
    whole = document if pages is None else document.copy(pages)
    return bytes(whole.write_pdf(pdf_variant=FORM))


def own_file(url: str) -> Path:
    """Return the static file of an address; ValueError for any other address."""
    name = url.removeprefix(BASE).lstrip("/")
    if not url.startswith(BASE) or ".." in name.split("/"):
        raise ValueError(url)
    return static_file(name)


def static_file(name: str) -> Path:
    """Return a static file by its name: collected, else in its source."""
    collected = Path(settings.STATIC_ROOT) / name
    found = str(collected) if collected.is_file() else finders.find(name)
    if not found:
        raise ValueError(name)
    return Path(str(found))


def css(name: str) -> str:
    """Return a sheet of styles; of the tokens the fonts and the light colours.

    WeasyPrint knows no cascade layers and would leave out everything inside.
    """
    text = static_file(name).read_text("utf-8")
    if name != TOKENS:
        return text
    rules = [*FONT_RULE.findall(text), *ROOT_RULE.findall(text)[:1]]
    return "\n".join(rules)


def token(name: str) -> str:
    """Return a light colour of the tokens: pictures inside a sheet know no variables."""
    found = re.search(rf"--{re.escape(name)}:([^;}}]+)", css(TOKENS))
    if found is None:
        raise ValueError(name)
    return found[1]
