"""Build the style sheets of the portal from their sources."""

import re
from pathlib import Path

import rcssmin
from django.conf import settings
from django.core.management.base import BaseCommand

CSS = Path(settings.STATICFILES_DIRS[0]) / "css"
HEAD = ("tokens", "base", "layout")
TAIL = ("schemes", "print")


class Command(BaseCommand):
    """Write site.css (every page) and p-NAME.css (small bundles) next to their sources."""

    help = __doc__

    def handle(self, *args: object, **options: object) -> None:
        for path, text in stylesheets(CSS).items():
            if not path.exists() or path.read_text("utf-8") != text:
                path.write_text(text, "utf-8")


def stylesheets(css: Path) -> dict[Path, str]:
    """Return the built sheets by path; the order of the layers is declared in tokens.css."""
    components = sorted((css / "components").glob("*.css"))
    sources = [
        *(css / f"{name}.css" for name in HEAD),
        *components,
        *(css / f"{name}.css" for name in TAIL),
    ]
    built = {css / "site.css": "".join(map(_read, sources))}
    for source in sorted((css / "bundles").glob("*.css")):
        built[css / f"p-{source.stem}.css"] = _read(source)
    return built


def minified(text: str) -> str:
    """Return CSS without comments and spaces; rules nested in @layer keep their meaning."""
    # inside braces rcssmin takes « :is()» for a declaration and would join it to what precedes
    explicit = re.sub(r"(?<=\S) (?=::?[a-z])", " *", text)
    return str(rcssmin.cssmin(explicit)).strip()


def _read(source: Path) -> str:
    return minified(source.read_text("utf-8"))
