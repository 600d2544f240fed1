"""Values of a facet as HTML: a form has hundreds of them, and a template is slow at that."""

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString, mark_safe

if TYPE_CHECKING:
    from .result import FacetResult, Option


def choices(facet: "FacetResult") -> SafeString:
    """Return the options of a select."""
    return _joined(
        f'<option value="{escape(each.value)}"{" selected" * each.selected}>'
        f"{escape(each.label)} ({each.count})</option>"
        for each in facet.options
    )


def ticks(facet: "FacetResult") -> SafeString:
    """Return the values with boxes to tick."""
    name = escape(facet.name)
    return _joined(_tick(name, escape(each.value), each) for each in facet.options)


def _tick(name: str, value: str, option: "Option") -> str:
    key = "_".join(value.split())  # an id holds no space; the name of a district may
    return (
        f'<label class="check"><input type="checkbox" name="{name}" value="{value}"'
        f' id="f-{name}-{key}"{" checked" * option.selected}>'
        f"<span>{escape(option.label)}</span>"
        f'<span class="check__n">{option.count}</span></label>'
    )


def _joined(lines: Iterable[str]) -> SafeString:
    return mark_safe("\n".join(lines))  # noqa: S308 - all that varies is escaped above
