"""What a material is, in words."""

from collections.abc import Iterable
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _


def term(word: Any) -> str:
    """Return the name of a word, nothing where there is none."""
    return str(word.said("name")) if word else ""


def listed(words: Iterable[Any]) -> str:
    """Return the names of words for a cell of a table."""
    return "; ".join(term(each) for each in words)


def formats(names: Iterable[str | None]) -> str:
    """Return «DOCX, PDF», each format once."""
    return ", ".join(sorted({each.upper() for each in names if each}))


def version(page: Any) -> str:
    """Return «версия 2, действует с 1 сентября 2026 года»."""
    parts = [_("version %(number)s") % {"number": page.version}] if page.version else []
    if page.in_force_from:
        parts.append(_("in force from %(day)s") % {"day": day(page.in_force_from)})
    return ", ".join(parts)


def day(date: Any) -> str:
    """Return a day in words."""
    return str(date_format(date, _("j E Y")))
