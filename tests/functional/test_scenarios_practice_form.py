"""An organisation describes a practice step by step."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.factories.practices import draft_practice, make_bank
from tests.factories.representatives import make_organisation, make_representative
from tests.functional.admin import enter, leave

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def organisation(two_centres):
    return make_organisation(two_centres.own, "Дом творчества")


@pytest.fixture
def draft(two_centres, organisation):
    bank = make_bank(two_centres.own)
    page = draft_practice("Театр теней", organisation, lead="", problem="", stages=[])
    bank.add_child(instance=page)
    page.save_revision(clean=False)
    return page


@pytest.fixture
def person(two_centres, organisation, draft):
    return make_representative(two_centres.own, organisation, email="dom@example.test")


def edit_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_steps_are_filled_saved_and_lead_to_what_lacks(page, portal, draft, person, broken_rules):
    enter(page, portal, person.email)
    page.goto(portal(edit_of(draft)))
    expect(page.get_by_role("tab", name="1. О практике")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_text("Заполнено 11 из 14 обязательных")).to_be_visible()

    page.get_by_role("textbox", name="Аннотация").fill("Дети ставят спектакли театра теней.")
    page.get_by_role("button", name="Сохранить и продолжить").click()
    expect(page.get_by_role("tab", name="2. Проблема и цель")).to_have_attribute(
        "aria-selected", "true"
    )
    expect(page.get_by_role("tab", name="1. О практике")).to_contain_text("заполнено")

    page.get_by_role("tab", name="7. Проверка и отправка").click()
    assert [each for each in broken_rules() if "comment_notifications" not in each] == []  # Wagtail
    page.get_by_role("link", name="Проблема", exact=True).press("Enter")
    expect(page.locator("#pole-problem [role=textbox]")).to_be_focused()
    page.keyboard.type("Уходил каждый третий.")
    # the form saves itself and says how far it has come
    expect(page.get_by_role("tab", name="2. Проблема и цель")).to_contain_text("заполнено")
    expect(page.get_by_text("Заполнено 13 из 14 обязательных")).to_be_visible()
    leave(page)
