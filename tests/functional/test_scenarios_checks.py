"""Beside the text an editor reads what stops publishing and what might be plainer."""

import pytest
from playwright.sync_api import expect

from news.models import NewsPage
from tests.factories.news import make_index, make_news
from tests.functional.admin import PUBLISH, enter, leave, open_actions, press_only
from tests.functional.pictures import screenshot
from users.models import Role

OFFICIALESE = (
    "Осуществление проведения мероприятий по организации обеспечения деятельности кружков "
    "в целях реализации задач развития системы дополнительного образования детей района "
    "осуществляется учреждениями в соответствии с утверждённым планом."
)
HINT = "«в целях» можно сказать проще"

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def news(two_centres):
    text = {"type": "text", "value": f"<p>{OFFICIALESE}</p>", "id": "c2a1f6a0-0000-4000-8000-1"}
    draft = make_news(make_index(two_centres.own), "Кружки района", live=False, body=[text])
    draft.lead = ""
    draft.save_revision(clean=False)
    return draft


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


def open_checks(page):
    """Open the panel of checks beside the form."""
    page.get_by_role("button", name="Проверка текста").click()
    return page.locator("[data-text-checks]")


def test_remarks_lead_to_their_places_and_go_when_they_are_mended(page, portal, news, editor):
    enter(page, portal, editor.email)
    page.goto(portal(f"/admin/pages/{news.pk}/edit/"))
    remarks = open_checks(page)
    expect(remarks.get_by_role("heading", name="Советы")).to_be_visible()
    office = remarks.get_by_role("link", name=HINT)
    expect(office).to_be_visible()
    no_lead = remarks.get_by_role("link", name="Нет подзаголовка")
    expect(no_lead).to_be_visible()
    screenshot("remarks", page, press=no_lead)

    office.click()
    focused = page.locator("[data-contentpath='body'] :focus")
    expect(focused).to_have_count(1)
    no_lead.click()
    lead = page.get_by_role("textbox", name="Подзаголовок")
    expect(lead).to_be_focused()

    lead.fill("Занятия по субботам, инструменты даём.")
    expect(no_lead).to_have_count(0)
    expect(office).to_be_visible()
    leave(page)
    assert not NewsPage.objects.get().live


def test_hints_do_not_stop_publishing(page, portal, news, editor):
    news.lead = "Занятия по субботам."
    news.save_revision()
    enter(page, portal, editor.email)
    page.goto(portal(f"/admin/pages/{news.pk}/edit/"))
    expect(open_checks(page).get_by_role("link", name=HINT)).to_be_visible()
    open_actions(page)
    with page.expect_navigation():
        press_only(page, PUBLISH)
    leave(page)
    news.refresh_from_db()
    assert news.live
