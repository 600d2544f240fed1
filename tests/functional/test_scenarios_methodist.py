"""A methodist's day at the desk: what waits is named there; a parent reads what came of it."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from consents.models import ConsentKind
from consultations.choices import Status
from consultations.models import Booking
from questions.models import FrequentQuestion, Question
from tests.factories.consents import ConsentTextFactory
from tests.factories.consultations import (
    BookingFactory,
    make_consultant,
    make_consultations_page,
)
from tests.factories.questions import TopicFactory, make_questions_page
from tests.functional.admin import PUBLISH, enter, press
from tests.functional.width import too_wide
from users.models import Role

PHONE = {"width": 320, "height": 640}
ASKED = "Можно ли прийти в шахматы посреди года?"
ANSWER = "Да, приходите в любой месяц."


@pytest.fixture
def methodist(two_centres):
    return two_centres.own.person(Role.EDITOR, email="metodist@example.test")


@pytest.fixture
def section(two_centres, methodist):
    site = two_centres.own.site
    ConsentTextFactory(site=site, kind=ConsentKind.FORM, title="Согласие")
    TopicFactory(site=site, name="Запись", assignee=methodist)
    return make_questions_page(two_centres.own)


@pytest.fixture
def booking(two_centres):
    """A consultation that has begun an hour ago."""
    make_consultations_page(two_centres.own)
    specialist = make_consultant(two_centres.own.site, name="Сергеева Анна")
    begun = timezone.now() - timedelta(hours=1)
    return BookingFactory(specialist=specialist, starts=begun, ends=begun + timedelta(minutes=30))


def ask(phone, portal):
    """Ask on a telephone; the question may be published."""
    phone.goto(portal("/voprosy/zadat/"))
    phone.get_by_label("Родители").check()
    phone.get_by_label("Тема").select_option("Запись")
    phone.get_by_role("textbox", name="Вопрос", exact=True).fill(ASKED)
    phone.get_by_label("Электронная почта").fill("mama@example.ru")
    phone.get_by_label("Можно опубликовать вопрос и ответ").check()
    phone.get_by_label("Даю согласие").check()
    phone.get_by_role("button", name="Отправить вопрос").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Вопрос № 1")


def answer(desk, portal):
    """Go from the first page of the desk to the question, answer it, make an answer of it."""
    desk.goto(portal(reverse("wagtailadmin_home")))
    panel = desk.get_by_role("region", name="Вопросы ждут ответа")
    panel.get_by_role("link", name="Вопрос № 1").click()
    field = desk.get_by_role("region", name="Ответ", exact=True)
    field.get_by_role("textbox").click()
    field.get_by_role("textbox").press_sequentially(ANSWER)
    # the editor puts down what was typed a moment later
    expect(desk.locator("[name=answer]")).to_have_value(re.compile("приходите"))
    desk.get_by_role("button", name="Отправить ответ").click()
    expect(desk.get_by_text("Ответ отправлен")).to_be_visible()
    name = Question.snippet_viewset.get_url_name("edit")
    desk.goto(portal(reverse(name, args=[Question.objects.get().pk])))


def test_a_question_is_answered_from_the_desk_and_read_by_everybody(
    page, new_context, portal, section, methodist
):
    phone = new_context(viewport=PHONE).new_page()
    ask(phone, portal)
    enter(page, portal, methodist.email)
    answer(page, portal)
    page.get_by_role("button", name="Сделать частым вопросом").click()
    page.wait_for_url("**/frequentquestion/edit/**")
    press(page, PUBLISH)

    phone.reload()
    expect(phone.get_by_text(ANSWER)).to_be_visible()
    phone.goto(portal("/voprosy/"))
    expect(phone.get_by_text(ANSWER).first).to_be_visible()
    frequent = FrequentQuestion.objects.get()
    phone.goto(portal(f"/voprosy/{frequent.slug}/"))
    expect(phone.get_by_role("heading", level=1)).to_have_text(ASKED)
    assert too_wide(phone) <= 0


def test_a_consultation_that_took_place_is_marked_from_the_desk(page, portal, booking, methodist):
    enter(page, portal, methodist.email)
    page.goto(portal(reverse("wagtailadmin_home")))
    panel = page.get_by_role("region", name="Консультации дня")
    expect(panel).to_contain_text("отметьте")
    panel.get_by_role("link", name="Консультация № 1").click()
    page.get_by_role("button", name="Консультация состоялась").click()

    page.goto(portal(reverse("wagtailadmin_home")))
    expect(page.get_by_text("Консультации дня")).to_have_count(0)
    assert Booking.objects.get().status == Status.CAME
