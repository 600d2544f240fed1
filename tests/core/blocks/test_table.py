"""Tables."""

import pytest
from wagtail_localize.segments import StringSegmentValue

from core.blocks import TableBlock, table

GRID = [["Показатель", "2024/25", "2025/26"], ["Детей", "14", "38"], ["Выездов", "6", "1 600"]]


def value(headers="both", caption="Два года", data=GRID):
    return {"table_header_choice": headers, "table_caption": caption, "data": data}


def test_headers_have_a_scope(html):
    printed = html(TableBlock(), value())

    assert printed.count('scope="col"') == 3
    assert printed.count('scope="row"') == 2
    assert "<caption>Два года</caption>" in printed


def test_a_phone_shows_the_column_beside_the_cell(html):
    printed = html(TableBlock(), value())

    assert "table--cards" in printed
    assert '<td class="num" data-label="2025/26">38</td>' in printed


def test_the_scrolled_region_is_named_and_reached_by_keyboard(html):
    printed = html(TableBlock(), value())

    assert '<div class="scroll" role="region" aria-label="Два года" tabindex="0">' in printed


def test_without_column_headers_there_are_no_cards(html):
    printed = html(TableBlock(), value("column"))

    assert "table--cards" not in printed
    assert "<thead>" not in printed
    assert printed.count('scope="row"') == 3


def test_cells_are_escaped(html):
    printed = html(TableBlock(), value("row", data=[["А", "Б"], ["<img src=x>", '"']]))

    assert "<img" not in printed


def test_numbers_stand_to_the_right():
    laid = table.lay_out(value())

    assert [cell.numeric for cell in laid.rows[1].cells] == [True, True]
    assert [cell.numeric for cell in laid.columns] == [False, True, True]


def test_empty_rows_of_a_paste_are_dropped():
    laid = table.lay_out(value(data=[*GRID, ["", None, ""]]))

    assert len(laid.rows) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        value(caption=" "),
        value(headers="neither"),
        value(headers=""),
        value(data=[["", ""], ["", ""]]),
        value(headers="row", data=[["А", ""], ["1", "2"]]),
        value(data=[["", "А"], ["", "2"]]),
    ],
)
def test_an_inaccessible_table_is_a_draft(refusals, wrong):
    assert len(refusals(TableBlock(), wrong)) == 1
    assert refusals(TableBlock(), wrong, draft=True) == []


def test_the_corner_may_be_empty(refusals):
    assert refusals(TableBlock(), value(data=[["", "А"], ["Б", "2"]])) == []


def test_nothing_is_printed_for_an_empty_table(html):
    assert html(TableBlock(), None) == ""


def test_the_words_are_searched():
    found = TableBlock().get_searchable_content(value())

    assert "Два года" in found
    assert "Выездов" in found


def test_the_menu_of_the_grid_has_no_english_names_of_the_library():
    assert set(table.menu_options()["items"]) == set(table.MENU)


class TestTranslation:
    VALUE = {
        "table_caption": "Охват",
        "table_header_choice": "row",
        "data": [["Год", "Дети"], ["2026", "38"], ["2027", None]],
    }

    def test_words_go_to_the_translator_and_figures_stay(self):
        segments = TableBlock().get_translatable_segments(self.VALUE)

        assert {each.path: each.string.data for each in segments} == {
            "caption": "Охват",
            "0-0": "Год",
            "0-1": "Дети",
        }

    def test_an_empty_table_has_nothing_to_translate(self):
        assert TableBlock().get_translatable_segments(None) == []

    def test_translated_words_stand_in_their_cells(self):
        made = TableBlock().restore_translated_segments(
            self.VALUE,
            [
                StringSegmentValue("caption", "Coverage"),
                StringSegmentValue("0-1", "Children & teens"),
            ],
        )

        assert made["table_caption"] == "Coverage"
        assert made["data"] == [["Год", "Children & teens"], ["2026", "38"], ["2027", None]]
        assert self.VALUE["table_caption"] == "Охват"
