"""A parent on a phone: news by rubric, a file, the search; with scripts and without."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from home.demo.streams import items
from tests.factories.home import link, set_sections
from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.factories.news import RubricFactory, make_index, make_news

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


@pytest.fixture(params=[True, False], ids=["scripts", "no_scripts"])
def phone(request, new_context):
    """A telephone of 390 pixels with a finger for a mouse."""
    screen = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    return new_context(java_script_enabled=request.param, **screen).new_page()


@pytest.fixture
def enrolment(two_centres):
    """Two pages of news of one rubric and a news item of another."""
    site, index = two_centres.own.site, make_index(two_centres.own)
    rubric = RubricFactory(site=site, name="Запись", slug="zapis")
    start = datetime(2026, 9, 1, 9, tzinfo=UTC)
    for day in range(21):
        date = start + timedelta(days=day)
        make_news(index, f"Открыта группа {day + 1}", rubric=rubric, date=date)
    make_news(index, "Робофест", rubric=RubricFactory(site=site, name="События"))


def test_rubric_second_page_item_accessible_version_and_back(phone, portal, enrolment):
    phone.goto(portal("/novosti/"))
    rubrics = phone.get_by_role("list", name="Рубрики")
    rubrics.get_by_role("link", name="Запись").tap()
    expect(phone.locator(".results-bar__n")).to_have_text("21 новость")
    expect(phone.locator("main")).not_to_contain_text("Робофест")
    phone.get_by_role("navigation", name="Страницы списка").get_by_role("link", name="Дальше").tap()
    first_group = phone.get_by_role("link", name="Открыта группа 1", exact=True)
    expect(first_group).to_be_visible()
    second = phone.url
    first_group.tap()
    expect(phone.locator("h1")).to_have_text("Открыта группа 1")

    phone.get_by_role("link", name="Версия для слабовидящих").first.tap()
    phone.get_by_text("Очень крупный, 200 %").tap()
    phone.get_by_role("button", name="Сохранить вид").tap()
    expect(phone.locator("h1")).to_have_text("Открыта группа 1")
    expect(phone.get_by_role("region", name="Настройки версии для слабовидящих")).to_be_visible()

    while phone.url != second:
        phone.go_back()
    expect(rubrics.get_by_role("link", name="Запись")).to_have_attribute("aria-current", "true")
    expect(first_group).to_be_visible()
