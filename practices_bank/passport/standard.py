"""The template that every centre has: built once, in the language of the portal."""

from functools import lru_cache
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exchange.papers.look import CENTRE, add_text, new_document, saved
from practices_bank.passport.parts import STORY, TABLES
from practices_bank.word.building import Columns, add_optional, add_table


def standard() -> bytes:
    """Return the template in the language that is spoken now."""
    return _built(get_language() or "")


@lru_cache(maxsize=4)
def _built(_language: str) -> bytes:
    document = new_document()
    add_text(document, "{{ centre_full }}", CENTRE)
    document.add_heading(_("Passport of the practice “%(title)s”") % {"title": "{{ title }}"}, 0)
    add_text(document, "{{ lead }}")
    add_table(document, "facts", [(_("Field"), "term", 5.0), (_("What it says"), "text", 12.0)])
    for heading, field in STORY[:3]:
        _section(document, heading, field)
    for heading, name, columns in TABLES[:3]:
        _rows(document, heading, name, columns)
    _section(document, _("Results"), "results")
    _rows(document, *TABLES[3])
    _section(document, _("Evidence"), "evidence")
    add_text(document, "{{ evidence_meaning }} {{ evidence_grounds }}")
    for heading, field in STORY[3:]:
        _section(document, heading, field)
    for heading, name, columns in TABLES[4:]:
        _rows(document, heading, name, columns)
    _section(document, _("How to cite"), "citation")
    add_text(document, _("Page on the portal: %(address)s") % {"address": "{{ address }}"})
    return saved(document)


def _section(document: Any, heading: Any, field: str) -> None:
    add_optional(
        document,
        field,
        lambda: document.add_heading(str(heading), 1),
        lambda: add_text(document, "{{ " + field + " }}"),
    )


def _rows(document: Any, heading: Any, name: str, columns: Columns) -> None:
    add_optional(
        document,
        name,
        lambda: document.add_heading(str(heading), 1),
        lambda: add_table(document, name, columns),
    )
