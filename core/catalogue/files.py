"""Where catalogues and the texts to translate are."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

DOMAIN = "django"
NOT_SOURCES = {"migrations", "__pycache__"}


def locale_dir() -> Path:
    """Return the folder of our own catalogues."""
    return Path(settings.LOCALE_PATHS[0])


def root() -> Path:
    """Return the folder that source locations are relative to."""
    return locale_dir().parent


def catalogue(language: str = "ru") -> Path:
    """Return the catalogue of a language."""
    return locale_dir() / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def catalogues() -> list[Path]:
    """Return the catalogues of all languages and domains."""
    return sorted(locale_dir().glob("*/LC_MESSAGES/*.po"))


def sources() -> Iterator[Path]:
    """Yield our Python files and templates, third-party applications left out."""
    for folder in (*settings.OUR_APPS, "site/config", "templates"):
        for path in sorted((root() / folder).rglob("*")):
            if path.suffix in (".py", ".html", ".txt") and not NOT_SOURCES & set(path.parts):
                yield path
