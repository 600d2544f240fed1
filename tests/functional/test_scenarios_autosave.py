"""What an editor has typed is not lost when the window is closed without a word."""

import pytest
from playwright.sync_api import expect

from news.models import NewsPage
from tests.factories.news import make_index, make_news
from tests.functional.admin import leave, log_in, write_news
from users.models import Role

TITLE = "Кружок судомоделистов ждёт новичков"
REMEMBERED = 5000  # milliseconds: the first state of a form, with which the later is compared
LEAD = "Занятия по субботам, инструменты даём."

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def index(two_centres):
    return make_index(two_centres.own)


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


def type_slowly(page):
    """Write the lead after the form has remembered how it was, wait till it says «saved»."""
    page.wait_for_timeout(REMEMBERED)
    page.get_by_role("textbox", name="Подзаголовок").fill(LEAD)
    page.keyboard.press("Tab")
    expect(page.get_by_text("Сохранён", exact=True).first).to_be_visible()


def test_a_new_page_comes_back_after_the_window_was_closed(
    page, new_context, portal, index, editor
):
    log_in(page, portal, editor.email)
    write_news(page, portal, index, TITLE, "…")
    type_slowly(page)
    leave(page)
    page.close()

    draft = NewsPage.objects.get(draft_title=TITLE)
    assert not draft.live
    other = new_context().new_page()
    log_in(other, portal, editor.email)
    other.goto(portal(f"/admin/pages/{draft.pk}/edit/"))
    expect(other.get_by_role("textbox", name="Заголовок*", exact=True)).to_have_value(TITLE)
    expect(other.get_by_role("textbox", name="Подзаголовок")).to_have_value(LEAD)
    leave(other)


def test_changes_of_a_public_page_wait_as_a_draft(page, new_context, portal, index, editor):
    public = make_news(index, TITLE, lead="Старый подзаголовок.")
    log_in(page, portal, editor.email)
    page.goto(portal(f"/admin/pages/{public.pk}/edit/"))
    type_slowly(page)
    leave(page)

    public.refresh_from_db()
    assert public.lead == "Старый подзаголовок."
    assert public.get_latest_revision_as_object().lead == LEAD
