"""Figures of a practice in words."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def figure(value: Decimal | None) -> str:
    """Return a figure without the zeros that nobody typed: «31», «4,5»."""
    if value is None:
        return ""
    text = f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
    return str(number_format(Decimal(text), use_l10n=True))


def years(started: int | None, described: int | None) -> str:
    """Return «работает с 2022, описана в 2024»."""
    parts = []
    if started:
        parts.append(_("in use since %(year)d") % {"year": started})
    if described:
        parts.append(_("described in %(year)d") % {"year": described})
    return ", ".join(parts)


def term(word: Any) -> str:
    """Return the name of a word, nothing where there is none."""
    return str(word.said("name")) if word else ""


def listed(words: Iterable[Any]) -> str:
    """Return the names of words for a cell of a table."""
    return "; ".join(term(each) for each in words)


def owner(page: Any) -> str:
    """Return whose practice it is: of the register, or as the source says."""
    if page.organisation is None:
        return page.source_organisation
    return str(page.organisation.said("short_name"))


def kind(page: Any) -> str:
    """Return «Пилотный проект, апробация»."""
    return ", ".join(filter(None, [page.get_kind_display(), page.get_stage_display()]))


def repeated(number: int) -> str:
    """Return «3 организации проверили у себя»; empty where nobody has."""
    if not number:
        return ""
    words = ngettext(
        "%(number)d organisation has tried it at its place",
        "%(number)d organisations have tried it at their places",
        number,
    )
    return words % {"number": number}


def adopted(number: int) -> str:
    """Return «внедрена: 3 организации»; empty where nobody has."""
    if not number:
        return ""
    words = ngettext("%(number)d organisation", "%(number)d organisations", number)
    return _("adopted: %(organisations)s") % {"organisations": words % {"number": number}}
