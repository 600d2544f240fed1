"""A parent books a consultation, puts it into the calendar and cancels it: on a phone."""

import pytest
from playwright.sync_api import expect

from consents.models import ConsentKind
from consultations.choices import Status
from consultations.models import Booking
from tests.factories.consents import ConsentTextFactory
from tests.factories.consultations import (
    ConsultationTopicFactory,
    make_consultant,
    make_consultations_page,
)
from tests.functional.width import too_wide

PHONE = {"width": 320, "height": 640}


@pytest.fixture
def section(two_centres):
    site = two_centres.own.site
    ConsentTextFactory(site=site, kind=ConsentKind.FORM, title="Согласие")
    specialist = make_consultant(site, name="Сергеева Анна", position="методист по программам")
    for name in ("Выбор программы", "Сетевая форма"):
        ConsultationTopicFactory(site=site, name=name, specialists=[specialist])
    return make_consultations_page(two_centres.own)


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def phone(request, new_context):
    return new_context(viewport=PHONE, java_script_enabled=request.param).new_page()


def book(phone, portal):
    """Choose topic, specialist and time, fill in the form; the first try lacks the consent."""
    phone.goto(portal("/konsultatsii/"))
    phone.get_by_role("link", name="Выбор программы").first.press("Enter")
    phone.locator(".person a").first.press("Enter")
    phone.locator("a.slot").first.press("Enter")
    phone.get_by_label("Как к вам обращаться").fill("Мария")
    phone.get_by_label("Электронная почта").fill("mama@example.ru")
    phone.get_by_role("radio", name="телефону").press("Space")
    phone.get_by_role("textbox", name="Телефон").fill("+7 000 000-00-01")
    send = phone.get_by_role("button", name="Записаться на консультацию")
    send.press("Enter")
    expect(phone.get_by_role("alert")).to_be_visible()
    expect(phone.get_by_label("Электронная почта")).to_have_value("mama@example.ru")
    phone.get_by_label("Даю согласие").press("Space")
    send.press("Enter")
    expect(phone.get_by_role("heading", name="Вы записаны")).to_be_visible()


def test_a_parent_books_and_cancels(phone, portal, section):
    book(phone, portal)
    assert Booking.objects.get().status == Status.BOOKED
    calendar = phone.get_by_role("link", name="В календарь").get_attribute("href")
    event = phone.request.get(portal(calendar))
    assert event.headers["content-type"].startswith("text/calendar")
    assert "BEGIN:VEVENT" in event.text()

    phone.get_by_role("button", name="Отменить консультацию").press("Enter")
    expect(phone.get_by_role("heading", name="Консультация отменена")).to_be_visible()
    assert Booking.objects.get().status == Status.CANCELLED


def test_its_pages_are_accessible_and_fit_a_phone(page, portal, section, broken_rules):
    page.set_viewport_size(PHONE)
    found = {}

    def look(name):
        if broken := broken_rules():
            found[name] = broken
        assert too_wide(page) == 0, name

    page.goto(portal("/konsultatsii/"))
    look("section")
    page.locator(".person a").first.click()
    look("times")
    page.locator("a.slot").first.click()
    look("form")
    page.get_by_role("button", name="Записаться на консультацию").click()
    look("form with mistakes")
    book(page, portal)
    look("booked")
    page.get_by_role("button", name="Отменить консультацию").click()
    look("cancelled")
    assert found == {}
