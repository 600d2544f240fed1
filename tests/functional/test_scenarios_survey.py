"""A parent answers the survey from the poster: by keyboard, without scripts, in large letters."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from quality_assessment.models import SurveyAnswer
from tests.factories.assessments import CycleFactory, ResultFactory, SurveyFactory
from tests.factories.assessments import make_quality_page as make_section
from tests.factories.organisations import OrganisationFactory
from tests.functional.admin import enter
from tests.functional.test_scenarios_keyboard import choose, press_enter, tab_to
from tests.functional.width import too_wide
from users.models import Role

pytestmark = pytest.mark.usefixtures("clock")
PHONE = {"width": 320, "height": 640}
LOOKS = ["size.200-scheme.bw", "size.150-spacing.xwide-font.serif", "images.off-scheme.wb"]
# question by question: what is chosen; an empty one does not concern the parent
STEPS = (
    (("1. ", "Да"), ("2. ", "Скорее да"), ("3. ", "Нет")),
    (("5. ", "Да"), ("6. ", "Не хочу отвечать")),
    (
        ("8. ", "Да"),
        ("9. ", "Скорее да"),
        ("10. ", "Нет"),
        ("12. ", "Да"),
        ("13. ", "Скорее нет"),
        ("14. ", "Да"),
    ),
)
SAID = {
    "stand_used": "yes",
    "stand_ok": "rather-yes",
    "site_used": "no",
    "comfort_ok": "yes",
    "disabled": "refused",
    "first_ok": "yes",
    "service_ok": "rather-yes",
    "remote_used": "no",
    "recommend": "yes",
    "schedule_ok": "rather-no",
    "overall_ok": "yes",
}


@pytest.fixture
def asked(two_centres):
    """An organisation about which parents are asked."""
    make_section(two_centres.own)
    cycle = CycleFactory(site=two_centres.own.site, live=False)
    house = OrganisationFactory(site=two_centres.own.site, short_name="Дом творчества")
    result = ResultFactory(cycle=cycle, organisation=house, recipients=100, respondents=None)
    SurveyFactory(cycle=cycle)
    return result


@pytest.fixture
def poster(page, portal, two_centres, asked):
    """The address that the printed poster names, for a phone that has never been here."""
    person = two_centres.own.person(Role.EDITOR, email="metodist@example.test")
    enter(page, portal, person.email)
    page.goto(portal(reverse("quality_poster", args=[asked.cycle_id, asked.pk])))
    expect(page.get_by_role("img", name="QR-код анкеты")).to_be_visible()
    printed = page.locator(".quality-poster").inner_text()
    (address,) = (word for word in printed.split() if word.startswith("http"))
    return portal("/" + address.split("/", 3)[3])


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def phone(request, new_context):
    return new_context(viewport=PHONE, java_script_enabled=request.param).new_page()


def answer(phone, number, words):
    """Choose an answer of a question by its number."""
    group = phone.locator("form.survey fieldset").filter(has_text=number).first
    group.get_by_label(words, exact=True).check()


def test_from_the_poster_to_thanks(phone, poster):
    phone.goto(poster)
    phone.get_by_role("button", name="Дальше").click()
    expect(phone.get_by_role("alert")).to_contain_text("Осталось ответить")
    for number, step in enumerate(STEPS, 1):
        expect(phone.get_by_text(f"Шаг {number}:")).to_be_visible()
        for question, words in step:
            answer(phone, question, words)
        phone.get_by_role("button", name="Дальше" if number < 3 else "Отправить анкету").click()

    expect(phone.get_by_role("heading", level=1)).to_contain_text("Спасибо")
    expect(phone.get_by_text("1 из 40").first).to_be_visible()
    assert SurveyAnswer.objects.get().answers == SAID
    phone.goto(poster)
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Вы уже ответили")


def test_by_keyboard_only(new_context, poster):
    phone = new_context(viewport=PHONE).new_page()
    phone.goto(poster)
    for number, step in enumerate(STEPS, 1):
        for question, words in step:
            choose(phone, question, words)
            phone.keyboard.press("Space")
        tab_to(phone, "Дальше" if number < 3 else "Отправить анкету")
        press_enter(phone)

    expect(phone.get_by_role("heading", level=1)).to_contain_text("Спасибо")
    assert SurveyAnswer.objects.get().answers == SAID


def test_what_is_missing_is_reached_by_keyboard(new_context, poster):
    phone = new_context(viewport=PHONE).new_page()
    phone.goto(poster)
    tab_to(phone, "Дальше")
    press_enter(phone)

    tab_to(phone, "1. Смотрели ли вы стенды")
    phone.keyboard.press("Enter")
    expect(phone.locator("[name=stand_used]:focus")).to_be_attached()
    phone.keyboard.press("Space")
    tab_to(phone, "Дальше")
    press_enter(phone)

    expect(phone.get_by_role("alert")).not_to_contain_text("1. Смотрели")


def test_the_way_back_keeps_the_answers(phone, poster):
    phone.goto(poster)
    for question, words in STEPS[0]:
        answer(phone, question, words)
    phone.get_by_role("button", name="Дальше").click()
    phone.get_by_role("button", name="Назад").click()

    expect(phone.get_by_text("Шаг 1:")).to_be_visible()
    expect(phone.locator("input[name=stand_ok][value=rather-yes]")).to_be_checked()


@pytest.mark.parametrize("look", ["", *LOOKS])
def test_every_step_is_accessible_and_fits_a_phone(
    page, portal, context, poster, broken_rules, look
):
    context.clear_cookies()  # an editor's own bar stands over the page and runs axe by itself
    if look:
        context.add_cookies([{"name": "appearance", "value": look, "url": portal()}])
    page.set_viewport_size(PHONE)
    page.goto(poster)
    page.get_by_role("button", name="Дальше").click()
    for number, step in enumerate(STEPS, 1):
        assert broken_rules() == [], number
        assert too_wide(page) <= 0, number
        for question, words in step:
            answer(page, question, words)
        page.get_by_role("button", name="Дальше" if number < 3 else "Отправить анкету").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Спасибо")
    assert broken_rules() == []
    assert too_wide(page) <= 0
