"""A parent asks a methodist, follows the answer by the link, rates it and deletes it."""

import pytest
from playwright.sync_api import expect

from consents.models import ConsentKind
from questions import services
from questions.models import Question
from tests.factories.consents import ConsentTextFactory
from tests.factories.questions import TopicFactory, make_questions_page
from tests.functional.width import too_wide

pytestmark = pytest.mark.usefixtures("clock")
PHONE = {"width": 320, "height": 640}


@pytest.fixture
def section(two_centres):
    ConsentTextFactory(site=two_centres.own.site, kind=ConsentKind.FORM, title="Согласие")
    TopicFactory(site=two_centres.own.site, name="Запись")
    return make_questions_page(two_centres.own)


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def phone(request, new_context):
    return new_context(viewport=PHONE, java_script_enabled=request.param).new_page()


def test_from_the_question_to_its_deletion(phone, portal, section):
    phone.goto(portal("/voprosy/"))
    phone.get_by_role("link", name="Задать вопрос").first.press("Enter")
    phone.get_by_label("Родители").press("Space")
    phone.get_by_label("Тема").select_option("Запись")
    phone.get_by_role("textbox", name="Вопрос", exact=True).fill("Петя, 9 лет: можно в шахматы?")
    phone.get_by_label("Электронная почта").fill("mama@example.ru")
    phone.get_by_label("Даю согласие").press("Space")
    send = phone.get_by_role("button", name="Отправить вопрос")
    send.press("Enter")
    expect(phone.get_by_role("alert")).to_contain_text("персональные данные ребёнка")
    phone.get_by_role("textbox", name="Вопрос", exact=True).fill("Можно ли прийти в шахматы?")
    send.press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Вопрос № 1")

    question = Question.objects.get()
    question.answer = "<p>Да, приходите.</p>"
    question.save()
    services.close(question, None)
    phone.reload()
    expect(phone.get_by_text("Да, приходите.")).to_be_visible()
    phone.get_by_label("Частично").press("Space")
    phone.get_by_role("button", name="Отправить", exact=True).press("Enter")
    expect(phone.get_by_role("status")).to_contain_text("Сохранено")
    assert Question.objects.get().helped == "partly"

    phone.get_by_role("button", name="Отозвать согласие и удалить вопрос").press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Вопрос удалён")
    assert not Question.objects.exists()


def test_its_pages_are_accessible_and_fit_a_phone(page, portal, section, broken_rules):
    question = Question.objects.create(site=section.get_site(), text="Можно?", email="a@example.ru")
    page.set_viewport_size(PHONE)
    for path in ("/voprosy/", "/voprosy/zadat/", f"/voprosy/otvet/{question.token}/"):
        page.goto(portal(path))
        assert broken_rules() == [], path
        assert too_wide(page) <= 0, path
