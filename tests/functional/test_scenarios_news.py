"""The main job: an editor writes a news item, the public reads it."""

import feedparser
import pytest
from playwright.sync_api import expect

from core.background.tasks import publish_scheduled
from home.demo.documents import memo_pdf
from home.demo.pictures import draw_scene
from tests.browser import MORNING
from tests.factories.news import RubricFactory, make_index, make_news
from tests.functional.admin import (
    PUBLISH,
    PUBLISH_LATER,
    add_block,
    finish_upload,
    leave,
    log_in,
    open_actions,
    press,
    preview,
    upload,
    write_news,
)
from tests.functional.pictures import screenshot
from tests.jobs import make_copies
from users.models import Role

TITLE = "Робофест собрал двести детей"
SHOWN = "Три шестерни разного размера на столе"
LEAD = "Команды двенадцати школ показали роботов, собранных за осень."
PICTURE = {"name": "shesterni.jpg", "mimeType": "image/jpeg", "buffer": draw_scene("gears", 7)}
PDF = memo_pdf("Polozhenie", ["Roboty", "Komandy"])
SIZE = f"PDF, {len(PDF) / 1024:.1f} КБ".replace(".", ",")
RULES = {"name": "Положение о фестивале.pdf", "mimeType": "application/pdf", "buffer": PDF}

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def index(two_centres):
    RubricFactory(site=two_centres.own.site, name="События")
    return make_index(two_centres.own)


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(
        Role.EDITOR, email="editor@example.test", last_name="Редакторова", first_name="Ольга"
    )


@pytest.fixture
def visitor(new_context):
    """A reader in another browser, who is not logged in."""
    return new_context().new_page()


def upload_the_cover(page):
    """Upload a picture from the form of the news item and say what it shows."""
    opener = page.get_by_role("button", name="Выберите изображение").first
    panel = upload(page, opener, PICTURE, Название="Шестерни", Описание=SHOWN)
    screenshot("picture-upload", page, press=panel.get_by_label("Описание"))
    finish_upload(page, panel)


def upload_the_rules(page):
    """Add the block of files and upload a document in its window."""
    add_block(page, "Файлы")
    panel = upload(
        page,
        page.get_by_role("button", name="Выберите документ"),
        RULES,
        Название="Положение о фестивале",
    )
    screenshot("file-upload", page, press=panel.get_by_role("button", name="Загрузить"))
    finish_upload(page, panel)


def test_an_editor_publishes_news_with_a_picture_and_a_document(
    page, visitor, portal, index, editor
):
    log_in(page, portal, editor.email)
    write_news(page, portal, index, TITLE, LEAD)
    screenshot("news-form", page, press=page.get_by_role("textbox", name="Заголовок*", exact=True))
    upload_the_cover(page)
    upload_the_rules(page)
    chosen = page.get_by_text("Положение о фестивале (PDF, ")
    expect(chosen).to_have_text(f"Положение о фестивале ({SIZE})")
    draft = preview(page)
    expect(draft.locator("h1")).to_have_text(TITLE)
    expect(draft.get_by_role("link", name="Положение о фестивале")).to_be_visible()
    screenshot("preview", page, press=page.get_by_role("button", name="Предпросмотр"))
    open_actions(page)
    screenshot("publish", page, press=page.get_by_role("button", name=PUBLISH, exact=True))
    press(page, PUBLISH)
    leave(page)
    make_copies()

    visitor.goto(portal("/novosti/"))
    visitor.get_by_role("link", name=TITLE).first.click()
    expect(visitor.locator("h1")).to_have_text(TITLE)
    expect(visitor.get_by_alt_text(SHOWN)).to_be_visible()
    file = visitor.get_by_role("listitem").filter(has_text="Положение о фестивале")
    expect(file).to_contain_text(SIZE)
    answer = visitor.request.get(portal(file.get_by_role("link").get_attribute("href")))
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.body() == PDF
    feed = feedparser.parse(visitor.request.get(portal("/novosti/rss/")).body())
    assert [(each.title, each.description) for each in feed.entries] == [(TITLE, LEAD)]


def open_schedule(page):
    """Open the window that asks for the hour."""
    page.get_by_role("button", name="Состояние и время публикации").click()
    page.get_by_role("button", name="Назначить время").click()
    return page.get_by_role("dialog")


def test_news_with_an_hour_appear_by_themselves(
    page, visitor, portal, index, editor, clock, django_capture_on_commit_callbacks
):
    news = make_news(index, TITLE, live=False)
    page.clock.set_fixed_time(MORNING)
    log_in(page, portal, editor.email)
    page.goto(portal(f"/admin/pages/{news.pk}/edit/"))
    window = open_schedule(page)
    window.get_by_label("Когда появится на портале").fill("17.11.2026 09:00")
    screenshot("schedule", page, press=window.get_by_label("Когда появится на портале"))
    with page.expect_navigation():
        window.get_by_role("button", name="Запомнить время").press("Enter")
    press(page, PUBLISH_LATER)
    expect(page.get_by_text("будет опубликована в назначенное время")).to_be_visible()
    leave(page)

    publish_scheduled()
    visitor.goto(portal("/novosti/"))
    expect(visitor.locator("main")).not_to_contain_text(TITLE)
    assert visitor.request.get(portal(f"/novosti/{news.slug}/")).status == 404

    clock.shift(23 * 3600 + 60)
    with django_capture_on_commit_callbacks(execute=True):
        publish_scheduled()
    visitor.goto(portal("/novosti/"))
    expect(visitor.locator("main")).to_contain_text(TITLE)
    feed = feedparser.parse(visitor.request.get(portal("/novosti/rss/")).body())
    assert [each.title for each in feed.entries] == [TITLE]
