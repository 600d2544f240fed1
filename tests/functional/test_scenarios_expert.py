"""An expert judges a practice on a small phone, without scripts as well as with them."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from practices_bank.models import Review
from tests.factories.practices import make_bank, make_practice
from tests.factories.representatives import make_organisation
from tests.factories.reviews import make_expert, set_rules, submit, with_experts
from tests.functional.admin import enter, log_in
from tests.functional.bank import give_best_marks
from tests.functional.width import too_wide
from users.models import Role

PHONE = {"width": 320, "height": 640}
pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def expert(two_centres):
    centre = two_centres.own
    bank = make_bank(centre)
    with_experts(centre)
    set_rules(centre, is_automatic=True)
    made = make_expert(centre, email="expert@example.test")
    house = make_organisation(centre, "Дом авторов")
    submit(make_practice(bank, "Входное испытание", house, live=False), centre.person(Role.AUTHOR))
    return made


@pytest.fixture(params=[False, True], ids=["no scripts", "scripts"])
def phone(new_context, request):
    return new_context(viewport=PHONE, java_script_enabled=request.param).new_page()


def test_from_the_list_to_the_sent_review(phone, portal, expert):
    enter(phone, portal, "expert@example.test")
    phone.goto(portal(reverse("own_reviews")))
    phone.get_by_role("link", name="Входное испытание").first.click()
    expect(phone.get_by_role("heading", name="Оценки", exact=True)).to_be_visible()
    assert too_wide(phone) <= 0

    phone.get_by_role("button", name="Отправить заключение").click()
    expect(phone.get_by_text("Поставьте оценку.")).to_have_count(8)
    assert too_wide(phone) <= 0

    give_best_marks(phone)
    phone.get_by_label("Конфликта интересов нет").check()
    phone.get_by_label("Рекомендовать в банк").check()
    phone.get_by_label("Общий вывод для автора").fill("Можно повторять.")
    phone.get_by_role("button", name="Отправить заключение").click()
    phone.wait_for_url("**/moi-ekspertizy/")

    expect(phone.get_by_role("heading", name="Отправленные")).to_be_visible()
    review = Review.objects.get(specialist=expert)
    assert (review.points, review.conclusion) == (16, "Можно повторять.")


@pytest.fixture
def desk(page, portal, expert):
    """The form of the review on a screen with scripts."""
    enter(page, portal, "expert@example.test")
    page.goto(portal(reverse("own_review", args=[Review.objects.get(specialist=expert).pk])))
    return page


def first_mark(page):
    return page.locator("#criterion-1").get_by_role("radio").last


def says(page):
    return page.locator("[data-review-says]")


def test_the_review_saves_itself_and_counts(desk, expert):
    first_mark(desk).check()
    desk.locator("#criterion-1").get_by_role("textbox").fill("Где лист наблюдения?")

    expect(says(desk)).to_contain_text("Сохранено")
    expect(desk.locator(".review-points")).to_have_text("2")
    desk.get_by_role("link", name="Перейти к критерию 2").click()
    expect(desk).to_have_url(re.compile("#criterion-2$"))
    review = Review.objects.get(specialist=expert)
    assert set(review.scores.values()) == {2}
    assert list(review.remarks.values()) == ["Где лист наблюдения?"]
    assert review.sent_at is None


def test_without_a_connection_nothing_is_lost(desk, expert):
    route = "**/moi-ekspertizy/**"
    desk.route(route, lambda found: found.abort("internetdisconnected"))
    desk.get_by_label("Общий вывод для автора").fill("Можно повторять.")
    expect(says(desk)).to_contain_text("нет связи")

    desk.unroute(route)
    desk.evaluate("window.dispatchEvent(new Event('online'))")

    expect(says(desk)).to_contain_text("Сохранено")
    assert Review.objects.get(specialist=expert).conclusion == "Можно повторять."


def test_whoever_is_logged_out_comes_back_to_what_he_has_typed(desk, portal, expert):
    desk.context.clear_cookies()
    desk.get_by_label("Общий вывод для автора").fill("Можно повторять.")
    expect(says(desk)).to_contain_text("вы вышли из кабинета")
    assert says(desk).get_by_role("link").get_attribute("target") == "_blank"

    other = desk.context.new_page()
    log_in(other, portal, "expert@example.test")
    other.close()
    desk.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(says(desk)).to_contain_text("Сохранено")
    assert Review.objects.get(specialist=expert).conclusion == "Можно повторять."
