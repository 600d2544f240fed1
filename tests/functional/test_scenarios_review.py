"""An author writes, the editor returns the text with a remark, then approves it."""

import pytest
from django.core import mail
from playwright.sync_api import expect

from news.models import NewsPage
from tests.factories.news import make_index
from tests.functional.admin import (
    APPROVE,
    PUBLISH,
    RETURN,
    SAVE,
    SUBMIT,
    SUBMIT_AGAIN,
    actions,
    enter,
    leave,
    open_actions,
    press,
    press_only,
    write_news,
)
from tests.functional.pictures import screenshot
from users.models import Role

TITLE = "Театр теней приглашает на репетицию"
REMARK = "Добавьте, пожалуйста, во сколько начало и нужен ли билет."

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def index(two_centres):
    return make_index(two_centres.own)


@pytest.fixture
def author(two_centres):
    return two_centres.own.person(
        Role.AUTHOR, email="author@example.test", last_name="Авторова", first_name="Нина"
    )


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(
        Role.EDITOR, email="editor@example.test", last_name="Редакторова", first_name="Ольга"
    )


@pytest.fixture
def desk(new_context):
    """The editor's own browser."""
    return new_context().new_page()


def letters_to(person):
    """Return the subjects and texts of the letters that a person has got, and forget them."""
    found = [(each.subject, each.body) for each in mail.outbox if person.email in each.to]
    mail.outbox[:] = [each for each in mail.outbox if person.email not in each.to]
    return found


def cannot_publish(page):
    """Tell that the page offers its author neither publishing nor approving."""
    return {PUBLISH, APPROVE, RETURN}.isdisjoint(actions(page)) and SAVE in actions(page)


def test_a_text_goes_there_and_back_and_becomes_public(page, desk, portal, index, author, editor):
    enter(page, portal, author.email)
    write_news(page, portal, index, TITLE, "Свет, экран и бумажные герои.")
    assert cannot_publish(page)
    open_actions(page)
    screenshot("send-to-review", page, press=page.get_by_role("button", name=SUBMIT, exact=True))
    press_only(page, SUBMIT)
    expect(page.get_by_text("отправлена на проверку")).to_be_visible()
    page.get_by_role("link", name=TITLE).first.click()
    assert SUBMIT not in actions(page)
    address = page.url
    leave(page)
    ((subject, text),) = letters_to(editor)
    assert subject == f"На проверку: «{TITLE}»"
    assert address.partition("/admin/")[2] in text

    enter(desk, portal, editor.email)
    desk.goto(address)
    open_actions(desk)
    screenshot("review", desk, press=desk.get_by_role("button", name=RETURN))
    desk.get_by_role("button", name=RETURN).click()
    window = desk.get_by_role("dialog")
    window.get_by_label("Замечание").fill(REMARK)
    screenshot("remark", desk, press=window.get_by_role("button", name=RETURN))
    with desk.expect_navigation():
        window.get_by_role("button", name=RETURN).click()
    leave(desk)
    ((subject, text),) = letters_to(author)
    assert subject == f"Возвращено на доработку: «{TITLE}»"
    assert REMARK in text
    assert not NewsPage.objects.get().live

    page.goto(address)
    remark = page.get_by_role("status").filter(has_text=REMARK)
    expect(remark).to_contain_text("Редакторова Ольга Петровна")
    assert cannot_publish(page)
    page.get_by_role("textbox", name="Подзаголовок").fill("В субботу в 12 часов, вход свободный.")
    open_actions(page)
    screenshot("remark-seen", page, press=page.get_by_role("button", name=SUBMIT_AGAIN))
    press_only(page, SUBMIT_AGAIN)
    expect(page.get_by_text("отправлена на проверку")).to_be_visible()
    page.goto(address)
    expect(page.get_by_text(REMARK)).to_have_count(0)
    leave(page)
    assert [subject for subject, _text in letters_to(editor)] == [f"На проверку: «{TITLE}»"]

    desk.goto(address)
    press(desk, APPROVE)
    leave(desk)

    page.goto(portal("/novosti/"))
    expect(page.locator("main")).to_contain_text("В субботу в 12 часов")
    assert [subject for subject, _text in letters_to(author)] == [f"Опубликовано: «{TITLE}»"]
