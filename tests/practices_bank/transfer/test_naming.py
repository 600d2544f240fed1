"""Names inside a package open on any system."""

from hypothesis import given
from hypothesis import strategies as st

from practices_bank.transfer.naming import FORBIDDEN, file_name, practice_folder, readable


@given(st.text())
def test_a_name_holds_nothing_that_a_file_system_forbids(text):
    name = readable(text)
    assert name
    assert not FORBIDDEN.search(name)
    assert not name.endswith((".", " "))
    assert len(name) <= 61


def test_devices_of_windows_are_no_names():
    assert readable("CON") == "_CON"
    assert readable("...") == "_"


def test_folders_go_in_the_order_of_the_table():
    assert practice_folder(7, "Техническая", "Проба: «А/Б»?") == "Техническая/007 Проба «А Б»"


@given(st.lists(st.text(max_size=5), max_size=8))
def test_names_never_meet(titles):
    taken = []
    for title in titles:
        taken.append(file_name(title, "pdf", taken))
    assert len({each.casefold() for each in taken}) == len(taken)
