"""What an editor has typed is not lost when the window is closed without a word."""

import pytest
from playwright.sync_api import expect

from news.models import NewsPage
from tests.factories.news import make_index, make_news
from tests.functional.admin import PUBLISH, enter, leave, press_only, write_news
from users.models import Role

TITLE = "Кружок судомоделистов ждёт новичков"
LEAD = "Занятия по субботам, инструменты даём."

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def index(two_centres):
    return make_index(two_centres.own)


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


def type_at_once(page):
    """Write the lead as soon as the form is there, wait till it says «saved»."""
    page.get_by_role("textbox", name="Подзаголовок").fill(LEAD)
    expect(page.get_by_text("Сохранён", exact=True).first).to_be_visible()


def lead_of_draft(news):
    return NewsPage.objects.get(pk=news.pk).get_latest_revision_as_object().lead


def test_a_new_page_comes_back_after_the_window_was_closed(
    page, new_context, portal, index, editor
):
    enter(page, portal, editor.email)
    write_news(page, portal, index, TITLE, LEAD)
    expect(page.get_by_text("Сохранён", exact=True).first).to_be_visible()
    leave(page)
    page.close()

    draft = NewsPage.objects.get(draft_title=TITLE)
    assert not draft.live
    other = new_context().new_page()
    enter(other, portal, editor.email)
    other.goto(portal(f"/admin/pages/{draft.pk}/edit/"))
    expect(other.get_by_role("textbox", name="Заголовок*", exact=True)).to_have_value(TITLE)
    expect(other.get_by_role("textbox", name="Подзаголовок")).to_have_value(LEAD)
    leave(other)


def test_changes_of_a_public_page_wait_as_a_draft(page, new_context, portal, index, editor):
    public = make_news(index, TITLE, lead="Старый подзаголовок.")
    enter(page, portal, editor.email)
    page.goto(portal(f"/admin/pages/{public.pk}/edit/"))
    type_at_once(page)
    leave(page)

    public.refresh_from_db()
    assert public.lead == "Старый подзаголовок."
    assert public.get_latest_revision_as_object().lead == LEAD


def test_what_is_typed_while_the_form_is_being_saved_is_saved_next(page, portal, index, editor):
    news = make_news(index, TITLE, lead="Старый подзаголовок.")
    enter(page, portal, editor.email)
    page.goto(portal(f"/admin/pages/{news.pk}/edit/"))
    # the last letter comes at the very moment of the answer, before the form looks again
    page.evaluate(
        """([name, more]) => document.addEventListener("w-autosave:success", () => {
          const field = document.querySelector(`[name=${name}]`)
          field.value += more
          field.dispatchEvent(new Event("input", {bubbles: true}))
        }, {once: true, capture: true})""",
        ["lead", " Приходите!"],
    )
    type_at_once(page)

    for _try in range(20):
        page.wait_for_timeout(1000)
        if lead_of_draft(news) == f"{LEAD} Приходите!":
            break
    leave(page)
    assert lead_of_draft(news) == f"{LEAD} Приходите!"


def test_a_button_pressed_during_the_first_saving_makes_no_second_page(page, portal, index, editor):
    held = []

    def hold_first_answer(route):
        by_itself = "json" in route.request.headers.get("accept", "")
        if route.request.method == "POST" and by_itself and not held:
            held.append((route, route.fetch()))
        else:
            route.continue_()

    page.route("**/admin/pages/add/**", hold_first_answer)
    enter(page, portal, editor.email)
    write_news(page, portal, index, TITLE, LEAD)
    while not held:
        page.wait_for_timeout(100)
    press_only(page, PUBLISH)
    route, answer = held[0]
    route.fulfill(response=answer)
    page.wait_for_url(f"**/admin/pages/{index.pk}/")
    leave(page)

    news = NewsPage.objects.get(draft_title=TITLE)
    assert news.live
    assert news.lead == LEAD
