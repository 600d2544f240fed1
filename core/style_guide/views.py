"""The page /styleguide/, in development only."""

import re
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.plain_pages import PlainPage
from core.style_guide.forms import SampleForm
from core.style_guide.samples import samples
from core.templatetags.portal_tags import DIRECTIONS

COLOURS = {
    "text": gettext_lazy("Text"),
    "muted": gettext_lazy("Second plan"),
    "brand": gettext_lazy("Brand, buttons"),
    "deep": gettext_lazy("Dark fields"),
    "link": gettext_lazy("Link"),
    "sun": gettext_lazy("The sun"),
    "line": gettext_lazy("Frame of a field"),
    "surface-2": gettext_lazy("Background"),
    "ok": gettext_lazy("All is well"),
    "warn": gettext_lazy("Attention"),
    "err": gettext_lazy("Mistake"),
    "mark": gettext_lazy("What was found"),
}
ERRORS = (403, 404, 500, 503)


def style_guide(request: HttpRequest) -> HttpResponse:
    """Show tokens, icons and all components."""
    if not settings.STYLE_GUIDE_ENABLED:
        raise Http404
    page = PlainPage(
        title=_("Style guide"),
        description=_(
            "Tokens, icons and all components of the portal with the names of their templates "
            "and style sheets: for developers."
        ),
        noindex=True,
    )
    context = page.context(
        request,
        colours=COLOURS,
        errors=ERRORS,
        directions=DIRECTIONS,
        icons=icon_names(),
        form=SampleForm({"email": "mama.example.ru"}),
        samples=[(each, each.html(request)) for each in samples()],
    )
    return render(request, "core/style_guide.html", context)


def error_page(request: HttpRequest, code: int) -> HttpResponse:
    """Show the page of an error, which cannot be made on purpose, as a page to be looked at."""
    if not settings.STYLE_GUIDE_ENABLED or code not in ERRORS:
        raise Http404
    return render(request, f"{code}.html")


def icon_names() -> list[str]:
    """Return the names in the sprite."""
    sprite = Path(settings.STATICFILES_DIRS[0]) / "icons" / "sprite.svg"
    return re.findall(r'<symbol id="([\w-]+)"', sprite.read_text("utf-8"))
