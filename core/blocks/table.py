"""Tables: pasted from a spreadsheet, with a caption and headers that a screen reader announces."""

import re
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock
from wagtail.contrib.table_block.blocks import TableInput
from wagtail_localize.segments import StringSegmentValue

NUMBER = re.compile(r"[+\-–−]?\d[\d\s\u00a0]*([.,]\d+)?\s*%?")
MENU = {
    "row_above": _("Insert row above"),
    "row_below": _("Insert row below"),
    "col_left": _("Insert column before"),
    "col_right": _("Insert column after"),
    "remove_row": _("Remove row"),
    "remove_col": _("Remove column"),
    "undo": _("Undo"),
    "redo": _("Redo"),
}


@dataclass(frozen=True)
class Cell:
    """A cell; `label` is the header of its column, which a phone shows beside it."""

    text: str
    label: str = ""
    numeric: bool = False


@dataclass(frozen=True)
class Row:
    """A row; `header` names it, None where the first column is not a header."""

    header: str | None
    cells: list[Cell]


@dataclass(frozen=True)
class Table:
    """A finished table."""

    caption: str
    columns: list[Cell]
    rows: list[Row]


def lay_out(value: dict[str, Any]) -> Table:
    """Turn the editor's grid into a table with headers."""
    grid = _grid(value)
    by_row, by_column = _headers(value)
    labels = grid[0] if by_row and grid else []
    body = grid[1:] if labels else grid
    numeric = [_is_numeric([row[at] for row in body]) for at in range(len(grid[0]) if grid else 0)]
    start = 1 if by_column else 0
    rows = [
        Row(
            row[0] if by_column else None,
            [
                Cell(text, labels[at] if labels else "", numeric[at])
                for at, text in enumerate(row[start:], start)
            ],
        )
        for row in body
    ]
    columns = [Cell(text, numeric=numeric[at]) for at, text in enumerate(labels)]
    return Table(str(value.get("table_caption") or ""), columns, rows)


def problems(value: dict[str, Any]) -> list[Any]:
    """Return what keeps a table from being published (WCAG 1.3.1)."""
    grid = _grid(value)
    if not grid:
        return [_("The table is empty.")]
    found = []
    if not str(value.get("table_caption") or "").strip():
        found.append(_("Write a caption of the table."))
    by_row, by_column = _headers(value)
    if not (by_row or by_column):
        found.append(_("Say which cells are headers: the first row, the first column or both."))
    if by_row and not all(grid[0][1 if by_column else 0 :]):
        found.append(_("Every column needs a header in the first row."))
    if by_column and not all(row[0] for row in grid[1:]):
        found.append(_("Every row needs a header in the first column."))
    return found


def _headers(value: dict[str, Any]) -> tuple[bool, bool]:
    choice = value.get("table_header_choice") or ""
    return choice in ("row", "both"), choice in ("column", "col", "both")


def _grid(value: dict[str, Any] | None) -> list[list[str]]:
    """Return the cells without rows that are empty: spreadsheets paste them at the end."""
    rows = (value or {}).get("data") or []
    texts = [[str("" if cell is None else cell).strip() for cell in row] for row in rows]
    return [row for row in texts if any(row)]


def _is_numeric(texts: list[str]) -> bool:
    filled = [text for text in texts if text and text not in "–—-"]
    return bool(filled) and all(NUMBER.fullmatch(text) for text in filled)


def _is_words(text: str) -> bool:
    return any(map(str.isalpha, text))


def menu_options() -> dict[str, Any]:
    """Return the grid's context menu: the library brings English words only."""
    return {"items": {name: {"name": str(label)} for name, label in MENU.items()}}


class TableBlock(WagtailTableBlock):
    """A table; cells are plain text, so a paste from a spreadsheet brings no foreign markup."""

    @cached_property
    def field(self) -> forms.Field:
        """The grid, made when first shown: its menu needs a language."""
        options = {**self.table_options, "contextMenu": menu_options(), "language": "en-US"}
        return forms.CharField(widget=TableInput(table_options=options), **self.field_options)

    def clean(self, value: dict[str, Any] | None) -> dict[str, Any] | None:
        """Refuse to publish a table without a caption or headers."""
        if self.is_deferred_validation:
            return super().clean(value)
        messages = problems(value or {})
        if messages:
            raise ValidationError(messages)
        return super().clean(value)

    def render(self, value: dict[str, Any] | None, context: Any = None) -> str:
        """Print the table; nothing for an empty one."""
        laid_out = self.get_context(value)
        return render_to_string("blocks/table.html", laid_out) if laid_out["table"].rows else ""

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the table as it is laid out."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        return {**context, "table": lay_out(value or {})}

    def get_translatable_segments(self, value: dict[str, Any] | None) -> list[StringSegmentValue]:
        """Caption and cells for wagtail-localize; figures need no translator."""
        rows = (value or {}).get("data") or []
        words = {"caption": str((value or {}).get("table_caption") or "")}
        words |= {
            f"{at}-{place}": str(cell or "")
            for at, row in enumerate(rows)
            for place, cell in enumerate(row)
        }
        return [StringSegmentValue(path, text) for path, text in words.items() if _is_words(text)]

    def restore_translated_segments(
        self, value: dict[str, Any], segments: list[StringSegmentValue]
    ) -> dict[str, Any]:
        """Return the table with the translated caption and cells."""
        found = {each.path: each.render_text() for each in segments}
        rows = [
            [found.get(f"{at}-{place}", cell) for place, cell in enumerate(row)]
            for at, row in enumerate(value.get("data") or [])
        ]
        caption = found.get("caption", value.get("table_caption"))
        return {**value, "data": rows, "table_caption": caption}

    def get_searchable_content(self, value: dict[str, Any] | None) -> list[str]:
        """Words of the caption and of all cells."""
        caption = str((value or {}).get("table_caption") or "")
        return [text for text in chain([caption], *_grid(value)) if text]

    class Meta:
        label = _("Table")
        icon = "table"
        template = "blocks/table.html"
        description = _("Copy cells in a spreadsheet and paste them into the first cell.")
        preview_value = {
            "table_caption": "2024–2026",
            "table_header_choice": "both",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "data": [["", "2024/25", "2025/26"], ["№ 1", "14", "38"], ["№ 2", "6", "16"]],
        }
