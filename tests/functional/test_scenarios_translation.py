"""A page in another language: an editor translates it, a reader of that language reads it."""

import pytest
from playwright.sync_api import expect

from tests.factories.home import make_standard
from tests.factories.languages import speak, translate_front
from tests.functional.admin import enter, leave
from tests.functional.pictures import screenshot
from users.models import Role

pytestmark = pytest.mark.usefixtures("clock")

RUSSIAN, ENGLISH = "Как выбрать кружок", "How to choose a club"
LEAD = "Короткая памятка для родителей."


@pytest.fixture
def centre(two_centres):
    """The own centre speaks English and has a front page in it."""
    speak(two_centres.own, "en", short_name="Example", full_name="Example Centre")
    translate_front(two_centres.own)
    return two_centres.own


@pytest.fixture
def editor(centre):
    return centre.person(Role.EDITOR, email="editor@example.test", last_name="Редакторова")


@pytest.fixture
def visitor(new_context):
    """A reader in another browser, who is not logged in."""
    return new_context().new_page()


def start_the_translation(page):
    """Go from the Russian page to its translation."""
    page.get_by_role("button", name="Действия").first.click()
    page.get_by_role("link", name="Перевести эту страницу").click()
    tick = page.get_by_label("Английский")
    expect(tick).to_be_checked()
    screenshot("translate-start", page, press=page.get_by_role("button", name="Начать перевод"))
    page.get_by_role("button", name="Начать перевод").click()
    expect(page.locator("h3").filter(has_text="Заголовок").first).to_be_visible()


def write(page, original, text):
    """Translate one text; it saves itself."""
    segment = page.get_by_role("listitem").filter(has_text=original).last
    segment.get_by_role("button", name="Перевести").click()
    segment.get_by_role("textbox").fill(text)
    segment.get_by_role("button", name="Сохранить").click()
    expect(segment.get_by_role("button", name="Редактировать")).to_be_visible()


def test_an_editor_translates_a_page_and_it_is_read_in_english(
    page, visitor, portal, centre, editor, broken_rules
):
    russian = make_standard(centre, RUSSIAN, "kak-vybrat", lead=LEAD)
    russian.save_revision().publish()
    enter(page, portal, editor.email)
    page.goto(portal(f"/admin/pages/{russian.pk}/edit/"))
    start_the_translation(page)
    write(page, RUSSIAN, ENGLISH)
    screenshot("translate-text", page)
    with page.expect_navigation():
        publish = page.locator("footer button[value=publish]")
        expect(publish).to_have_text("Опубликовать: Английский")
        publish.click()
    expect(page.get_by_text("Опубликовано").filter(visible=True).first).to_be_visible()
    leave(page)

    visitor.goto(portal("/kak-vybrat/"))
    visitor.get_by_role("link", name="English").click()
    expect(visitor.locator("html")).to_have_attribute("lang", "en")
    expect(visitor.locator("h1")).to_have_text(ENGLISH)
    expect(visitor.locator("[lang=ru]").filter(has_text=LEAD)).to_be_visible()
    expect(visitor.get_by_role("link", name="Русский")).to_be_visible()
    visitor.get_by_role("link", name="Русский").click()
    expect(visitor.locator("h1")).to_have_text(RUSSIAN)
