"""A chief's day at the desk: what wants mending, what comes out, who did what, a new person."""

from datetime import timedelta

import pytest
from django.core import mail
from playwright.sync_api import expect
from wagtail.log_actions import log

from core.upkeep.refresh import sweep
from tests.browser import MORNING
from tests.factories.media_library import ImageFactory
from tests.factories.news import make_index, make_news
from tests.functional.admin import enter, leave
from tests.functional.pictures import screenshot
from users.models import Role, User

OLD = "Как записаться в кружок"
SOON = "Открыт набор в студию керамики"

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def chief(two_centres):
    names = {"last_name": "Новикова", "first_name": "Ольга"}
    return two_centres.own.person(Role.ADMINISTRATOR, email="chief@example.test", **names)


@pytest.fixture
def portal_with_work(two_centres, chief, portal):
    """A page whose day of review is past, a photo without words, a news item that waits."""
    index = make_index(two_centres.own)
    old = make_news(index, OLD, review_due=(MORNING - timedelta(days=3)).date(), review_owner=chief)
    ImageFactory(title="Хор", description="", collection=two_centres.own.collection)
    waits = make_news(index, SOON, live=False)
    waits.go_live_at = MORNING + timedelta(days=2)
    waits.save_revision(user=chief).publish(user=chief)
    log(old, "wagtail.edit", user=chief)
    sweep(two_centres.own.site)
    return portal


def test_the_desk_says_what_wants_mending_and_leads_there(page, portal_with_work, chief):
    enter(page, portal_with_work, chief.email)
    page.goto(portal_with_work("/admin/"))
    review = page.get_by_role("link", name="Пора проверить")
    expect(review).to_be_visible()
    review.scroll_into_view_if_needed()
    screenshot("state", page, press=review)

    review.click()
    page.get_by_role("link", name=OLD).first.click()
    expect(page.get_by_role("textbox", name="Проверить до")).to_have_value("13.11.2026")
    leave(page)


def test_the_calendar_shows_what_comes_out_when(page, portal_with_work, chief):
    enter(page, portal_with_work, chief.email)
    page.goto(portal_with_work("/admin/reports/kalendar/"))
    item = page.get_by_role("link", name=SOON).first
    expect(item).to_be_visible()
    screenshot("calendar", page, press=item)
    leave(page)


def test_the_report_says_who_did_what(page, portal_with_work, chief):
    enter(page, portal_with_work, chief.email)
    page.goto(portal_with_work("/admin/reports/kto-chto-delal/"))
    row = page.get_by_role("row").filter(has_text=OLD).filter(has_text="Новикова")
    expect(row.first).to_be_visible()
    screenshot("audit", page)
    leave(page)


def test_a_colleague_is_invited_with_a_role(page, portal_with_work, chief):
    enter(page, portal_with_work, chief.email)
    page.goto(portal_with_work("/admin/users/new/"))
    page.get_by_role("textbox", name="Электронная почта*").fill("petrov@example.test")
    page.get_by_role("textbox", name="Фамилия*").fill("Петров")
    page.get_by_role("textbox", name="Имя*", exact=True).fill("Пётр")
    role = page.get_by_label("редактор-методист – пишет, проверяет и публикует")
    role.check()
    role.scroll_into_view_if_needed()
    screenshot("roles", page, press=role)
    page.get_by_role("button", name="Создать").click()
    expect(page.get_by_text("Человеку отправлено письмо")).to_be_visible()
    leave(page)

    person = User.objects.get(email="petrov@example.test")
    assert person.groups.filter(centre_role__role=Role.EDITOR).exists()
    assert "petrov@example.test" in [to for letter in mail.outbox for to in letter.to]
