"""Boxes to tick are valid HTML whatever the values are."""

from types import SimpleNamespace

from bs4 import BeautifulSoup

from search.lists.markup import ticks
from search.lists.result import Option


def test_an_id_holds_no_space():
    option = Option("Заречный район", "Заречный район", 3, selected=False, make_url=str)

    printed = ticks(SimpleNamespace(name="district", options=[option]))

    box = BeautifulSoup(printed, "html.parser").input
    assert (box["id"], box["value"]) == ("f-district-Заречный_район", "Заречный район")
