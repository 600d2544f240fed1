"""A reader looks for something: what he opens is told with its place, nothing about himself."""

from playwright.sync_api import expect
from wagtail.search.backends import get_search_backend

from home.models import StandardPage
from search.models import SearchedQuery

READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def test_a_click_is_told_with_its_place(new_context, portal, two_centres):
    for title in ("Лагерь", "Лагерь у реки и запись в него"):
        page = two_centres.own.home.add_child(instance=StandardPage(title=title))
        get_search_backend().add(page)
    context = new_context(user_agent=READER)
    window = context.new_page()
    window.goto(portal("/poisk/?q=Лагеря"))
    second = window.locator("article h2 a").nth(1)
    expect(second).to_be_visible()

    with window.expect_response("**/poisk/klik/") as told:
        second.click(modifiers=["Control"])  # in a new tab: the page stays

    row = SearchedQuery.objects.get()
    assert told.value.status == 204
    assert (row.query, row.asked, row.clicks, row.positions) == ("лагеря", 1, 1, 2)
    assert context.cookies() == []
