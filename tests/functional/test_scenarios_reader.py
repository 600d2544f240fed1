"""A parent on a phone without JavaScript: from the front page to a file."""

import pytest
from playwright.sync_api import expect

from home.demo.streams import items
from tests.factories.home import link, set_sections
from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.factories.news import make_index, make_news

TITLE = "Открыт набор в театральную студию"


@pytest.fixture
def news(two_centres):
    centre = two_centres.own
    document = DocumentFactory(collection=centre.collection, title="Правила приёма")
    files = items([{"document": document.pk, "title": ""}])
    page = make_news(
        make_index(centre),
        TITLE,
        cover=ImageFactory(collection=centre.collection),
        body=[{"type": "files", "value": {"files": files}}],
    )
    section = {"heading": "Новости", "source": "news", "count": 4, "more": link()}
    set_sections(centre, ("latest", section))
    return page


@pytest.fixture
def page(new_context):
    context = new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}, has_touch=True
    )
    return context.new_page()


def test_from_the_front_page_to_the_file(page, portal, news):
    page.goto(portal("/"))
    page.locator("main a", has_text="Открыт набор").first.click()

    expect(page.locator("h1")).to_contain_text("театральную студию")
    assert page.locator("main figure img").get_attribute("alt")
    file = page.locator("main a", has_text="Правила приёма")
    answer = page.request.get(portal(file.get_attribute("href")))
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/pdf"


def test_searching_and_filtering_need_no_scripts(page, portal, news):
    page.goto(portal("/novosti/"))
    page.locator("main input[name=q]").fill("студии")
    page.locator("main form[role=search] button").click()

    expect(page.locator(".results-bar__n")).to_have_text("1 новость")
    expect(page.locator(".news-row h3")).to_contain_text("театральную студию")


def test_nothing_is_wider_than_the_phone(page, portal, news):
    for path in ("/", "/novosti/", news.url_path.removeprefix("/localhost")):
        page.goto(portal(path))
        assert page.locator("html").bounding_box()["width"] <= 360
