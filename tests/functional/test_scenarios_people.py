"""A photo of people: the page waits for the consent, which is written on the photo's own form."""

import pytest
from playwright.sync_api import expect

from consents.models import ConsentRecord
from news.models import NewsPage
from tests.factories.consents import ConsentTextFactory
from tests.factories.media_library import ImageFactory
from tests.factories.news import make_index
from tests.functional.admin import PUBLISH, SAVE, enter, leave, press, press_only, write_news
from tests.functional.pictures import screenshot
from tests.jobs import make_copies
from users.models import Role

TITLE = "Хор спел на площади"
LEAD = "Сорок детей и площадь, полная людей."
SHOWN = "Хор поёт на сцене"

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


@pytest.fixture
def index(two_centres):
    return make_index(two_centres.own)


@pytest.fixture
def photo(two_centres):
    ConsentTextFactory(site=two_centres.own.site)
    return ImageFactory(
        title="Хор", description=SHOWN, people_shown=True, collection=two_centres.own.collection
    )


def choose_the_cover(page):
    """Choose the photo that is in the library."""
    page.get_by_role("button", name="Выберите изображение").first.click()
    page.get_by_role("dialog").get_by_role("link", name="Хор").click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def write_the_consent(page):
    """Fill in the new consent on the form of the photo."""
    page.get_by_label("Новое согласие: когда дано").fill("10.11.2026")
    calendar = page.locator(".xdsoft_datetimepicker").filter(visible=True)
    expect(calendar).to_have_count(1)  # it opens a moment later and would cover the button
    page.get_by_label("Новое согласие: кто дал").click()
    expect(calendar).to_have_count(0)
    subject = page.get_by_label("Новое согласие: кто дал")
    subject.fill("родители хора, 40 листов")
    subject.scroll_into_view_if_needed()
    screenshot("consent", page, press=subject)
    with page.expect_navigation():
        page.get_by_role("button", name="Сохранить", exact=True).click()


def test_the_page_waits_for_the_consent(page, new_context, portal, index, editor, photo):
    enter(page, portal, editor.email)
    write_news(page, portal, index, TITLE, LEAD)
    choose_the_cover(page)
    words = page.get_by_label("Описание обложки")
    expect(words).to_have_value(SHOWN)
    words.fill("Хор на площади")
    press_only(page, PUBLISH)
    expect(page.get_by_text("действующего согласия нет").first).to_be_visible()
    expect(words).to_have_value("Хор на площади")
    press(page, SAVE)
    leave(page)

    page.goto(portal(f"/admin/images/{photo.pk}/"))
    write_the_consent(page)
    assert ConsentRecord.objects.get().images.get() == photo

    draft = NewsPage.objects.get(draft_title=TITLE)
    page.goto(portal(f"/admin/pages/{draft.pk}/edit/"))
    expect(page.get_by_role("textbox", name="Заголовок*", exact=True)).to_have_value(TITLE)
    press(page, PUBLISH)
    leave(page)
    make_copies()
    visitor = new_context().new_page()
    visitor.goto(portal("/novosti/"))
    visitor.get_by_role("link", name=TITLE).first.click()
    expect(visitor.get_by_alt_text("Хор на площади")).to_be_visible()


def test_consents_are_asked_for_only_where_people_are(page, portal, editor, photo):
    enter(page, portal, editor.email)
    page.goto(portal(f"/admin/images/{photo.pk}/"))
    subject = page.get_by_label("Новое согласие: кто дал")
    expect(subject).to_be_visible()

    page.get_by_label("можно узнать людей").uncheck()

    expect(subject).to_be_hidden()
    leave(page)
