"""What an address asks of a list, and the addresses made of it. No database."""

from dataclasses import replace

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from search.lists import (
    BandFacet,
    BooleanFacet,
    ChoiceFacet,
    ListDefinition,
    RelatedFacet,
    Sort,
    WordSearch,
    YearFacet,
)
from search.lists.pages import make_pages, shown_numbers
from search.lists.text import fold, words_of
from search.understanding.tokens import line

LIST = ListDefinition(
    title="Документы",
    sorts=(Sort("sections", "по разделам", ()), Sort("new", "сначала новые", ())),
    facets=(
        ChoiceFacet("kind", "Вид", choices=[("law", "Закон"), ("order", "Приказ")]),
        RelatedFacet("rubric", "Рубрика"),
        YearFacet("year", "Год"),
        BooleanFacet("remote", "Дистанционно"),
        BandFacet("age", "Возраст", low_field="low", high_field="high", bands=[(5, 6), (7, 9)]),
    ),
    search=WordSearch(("title",)),
)


def url_of(query):
    return LIST.read(QueryDict(query)).url("/d/")


def test_canonical_address_has_sorted_values_and_no_defaults():
    assert url_of("page=1&year=2026&kind=order&kind=law&sort=sections&q=") == (
        "/d/?kind=law&kind=order&year=2026"
    )


def test_order_and_repetition_in_the_address_do_not_matter():
    assert url_of("kind=law&kind=law&age=7-9") == url_of("age=7-9&kind=law")


@pytest.mark.parametrize(
    "query",
    [
        "kind=decree",
        "year=abcd&year=20261&year=٢٠٢٦&year=0000",
        "remote=yes",
        "age=5-9",
        "rubric=",
        "rubric=%00",
        "sort=title",
        "utm_source=vk&format=exe",
        "page=-2&page=x",
    ],
)
def test_unknown_values_are_left_out(query):
    selection = LIST.read(QueryDict(query))
    assert selection.url("/d/") == "/d/"
    assert not selection.is_filtered


def test_plain_dict_serves_as_parameters():
    selection = LIST.read({"kind": "law", "rubric": ["a", "b"], "page": "3"})
    assert selection.values == {"kind": ("law",), "rubric": ("a", "b")}
    assert selection.page == 3


def test_toggling_adds_and_takes_off_and_returns_to_the_first_page():
    selection = LIST.read(QueryDict("kind=law&page=4"))
    assert selection.toggled("kind", "order").url("/d/") == "/d/?kind=law&kind=order"
    assert selection.toggled("kind", "law").url("/d/") == "/d/"


def test_words_are_kept_in_the_address_and_cleaned():
    selection = LIST.read(QueryDict("q=%00+при%0Dказ++"))
    assert selection.query == "при каз"
    assert selection.is_filtered


def test_list_without_search_ignores_words():
    plain = ListDefinition(title="Список", sorts=LIST.sorts)
    assert plain.read(QueryDict("q=слово")).query == ""


class TestCarried:
    """What is not the list's own goes along in the addresses and narrows nothing."""

    LIST = replace(LIST, carried={"p": lambda values: [each for each in values if each.isdigit()]})

    def read(self, query):
        return self.LIST.read(QueryDict(query))

    def test_it_stays_in_addresses(self):
        selection = self.read("p=7&p=x&kind=law")
        assert selection.toggled("kind", "law").url("/d/") == "/d/?p=7"
        assert not self.read("p=7").is_filtered

    def test_the_selection_alone_knows_nothing_of_it(self):
        assert self.read("p=7&kind=law").alone().url("/d/") == "/d/?kind=law"

    def test_other_lists_leave_it_out(self):
        assert url_of("p=7&kind=law") == "/d/?kind=law"


@given(st.dictionaries(st.sampled_from(["kind", "year", "q", "sort", "page"]), st.text()))
def test_canonical_address_reads_back_to_itself(params):
    selection = LIST.read(params)
    again = LIST.read(QueryDict(selection.url("/d/").partition("?")[2]))
    assert again == selection


@given(st.text(max_size=400))
def test_cleaned_words_are_printable_and_short(text):
    cleaned = line(text)
    assert len(cleaned) <= 200
    assert "\x00" not in cleaned
    cleaned.encode()


def test_words_of_a_query():
    assert words_of("Приём, № 419-рп!") == ["прием", "419-рп"]
    assert words_of("!!! ??? %") == []


def test_fold():
    assert fold("Ёлка ПРИЁМ") == "елка прием"


class TestPages:
    """The row of page numbers."""

    @pytest.mark.parametrize(
        ("number", "last", "shown"),
        [
            (1, 1, [1]),
            (1, 3, [1, 2, 3]),
            (1, 9, [1, 2, None, 9]),
            (5, 9, [1, None, 4, 5, 6, None, 9]),
            (3, 9, [1, 2, 3, 4, None, 9]),
            (9, 9, [1, None, 8, 9]),
        ],
    )
    def test_numbers_shown(self, number, last, shown):
        assert shown_numbers(number, last) == shown

    def test_neighbours_and_ends(self):
        pages = make_pages(2, 45, 20, lambda number: f"?page={number}")
        assert pages.count == 3
        assert (pages.previous_url, pages.next_url) == ("?page=1", "?page=3")
        assert [link.is_current for link in pages.links] == [False, True, False]

    def test_empty_list_has_one_page_and_needs_no_row(self):
        pages = make_pages(1, 0, 20, str)
        assert (pages.count, pages.needed) == (1, False)
        assert (pages.previous_url, pages.next_url) == ("", "")
