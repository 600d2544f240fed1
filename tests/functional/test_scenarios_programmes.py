"""A parent finds a programme: on a phone, with scripts and without them."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.factories.organisations import OrganisationFactory
from tests.factories.programmes import make_catalogue, make_programme, network

PHONE = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 900}


@pytest.fixture
def catalogue(two_centres):
    """A catalogue in which one programme answers: robots for a child of eight."""
    found = make_catalogue(two_centres.own)
    own = OrganisationFactory(site=two_centres.own.site, short_name="Станция юных техников")
    other = OrganisationFactory(site=two_centres.own.site, short_name="Колледж")
    make_programme(
        found,
        "Робототехника",
        own,
        navigator_url="https://navigator.example.ru/1",
        free_places=4,
        places_on=date(2026, 11, 20),
    )
    make_programme(found, "Хор", own, direction="hudozhestvennoe")
    make_programme(
        found,
        "Мастерская",
        own,
        age_from=12,
        age_to=17,
        is_network=True,
        participants=network(own, other),
    )
    return found


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def phone(new_context, request):
    context = new_context(viewport=PHONE, has_touch=True, java_script_enabled=request.param)
    return context.new_page()


def test_three_taps_to_a_programme(phone, server, catalogue):
    """Age, programme, enrolment: nothing is typed and no address is known on the way."""
    left = []
    phone.route("https://navigator.example.ru/**", lambda route: _answer(route, left))
    phone.goto(server("/programmy/"))

    phone.get_by_role("link", name="7–9 лет").tap()
    expect(phone.locator(".results-bar__n")).to_have_text("2 программы")
    phone.get_by_role("link", name="Робототехника", exact=True).tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Робототехника")
    phone.get_by_role("link", name="Записаться в Навигаторе").tap()

    phone.wait_for_url("https://navigator.example.ru/1")
    assert left == ["https://navigator.example.ru/1"]


def _answer(route, left):
    left.append(route.request.url)
    route.fulfill(body="Навигатор", content_type="text/plain; charset=utf-8")


def test_filters_on_a_phone_work_by_taps(phone, server, catalogue):
    phone.goto(server("/programmy/"))
    phone.get_by_role("button", name="Фильтры").tap()

    phone.get_by_label("Возраст ребёнка").select_option("14")
    phone.get_by_role("button", name="Показать программы").tap()

    expect(phone.locator(".results-bar__n")).to_have_text("1 программа")
    expect(phone).to_have_url(re.compile(r"age=14"))
    expect(phone.get_by_role("link", name="Мастерская", exact=True)).to_be_visible()


def test_ticks_answer_at_once(page, server, catalogue):
    page.set_viewport_size(WIDE)
    page.goto(server("/programmy/"))
    page.evaluate("window.stayed = true")

    page.locator("#filters-form label", has_text="Художественная").click()

    expect(page.locator(".results-bar__n")).to_have_text("1 программа")
    expect(page).to_have_url(server("/programmy/?direction=hudozhestvennoe"))
    expect(page.locator("#f-direction-hudozhestvennoe")).to_be_focused()
    expect(page.locator("#catalogue-status")).to_have_text("1 программа")
    assert page.evaluate("window.stayed")

    page.go_back()
    expect(page.locator(".results-bar__n")).to_have_text("3 программы")


def test_filters_on_a_phone_stay_open_while_one_chooses(new_context, server, catalogue):
    page = new_context(viewport=PHONE).new_page()
    page.goto(server("/programmy/"))
    page.get_by_role("button", name="Фильтры").click()

    page.locator("#filters label", has_text="Художественная").click()

    expect(page.locator(".results-bar__n")).to_have_text("1 программа")
    expect(page.locator("#filters")).to_be_visible()


def test_the_form_works_without_scripts(new_context, server, catalogue):
    page = new_context(viewport=WIDE, java_script_enabled=False).new_page()
    page.goto(server("/programmy/"))

    page.locator("#f-direction-hudozhestvennoe").check()
    page.get_by_role("button", name="Показать программы").click()

    expect(page.locator(".results-bar__n")).to_have_text("1 программа")


def test_two_are_compared_without_scripts(new_context, server, catalogue):
    page = new_context(viewport=WIDE, java_script_enabled=False).new_page()
    page.goto(server("/programmy/?sort=name"))

    for box in page.locator(".compare input").all()[:2]:
        box.check()
    page.get_by_role("button", name="Сравнить отмеченные").click()

    expect(page.locator(".cmp__title")).to_have_text(["Мастерская", "Робототехника"])


def test_ticks_outlive_filters(page, server, catalogue):
    page.set_viewport_size(WIDE)
    page.goto(server("/programmy/?sort=name"))
    page.evaluate("window.stayed = true")

    page.locator(".programme-card", has_text="Робототехника").locator(".compare").click()
    expect(page.get_by_role("button", name="Сравнить (1)")).to_be_visible()
    page.locator("#filters-form label", has_text="Художественная").click()
    expect(page.locator(".results-bar__n")).to_have_text("1 программа")
    page.locator(".programme-card .compare").click()
    expect(page.get_by_role("button", name="Сравнить (2)")).to_be_visible()
    assert page.evaluate("window.stayed")

    page.get_by_role("button", name="Сравнить (2)").click()
    expect(page.locator(".cmp__title")).to_have_count(2)

    page.get_by_role("link", name="Выбрать в списке программ").click()
    expect(page.locator(".results-bar__n")).to_have_text("1 программа")
    page.locator(".compare-bar .compare", has_text="Робототехника").click()
    expect(page.get_by_role("button", name="Сравнить (1)")).to_be_visible()


def test_ticks_outlive_filters_without_scripts(new_context, server, catalogue):
    page = new_context(viewport=WIDE, java_script_enabled=False).new_page()
    page.goto(server("/programmy/?sort=name"))

    page.locator(".programme-card", has_text="Робототехника").locator("input").check()
    page.locator("#f-direction-hudozhestvennoe").check()
    page.get_by_role("button", name="Показать программы").click()
    page.locator(".programme-card input").check()
    page.get_by_role("button", name="Сравнить (1)").click()

    expect(page.locator(".cmp__title")).to_have_count(2)


@pytest.mark.parametrize("size", [{"width": 320, "height": 640}, WIDE], ids=["320", "1280"])
def test_no_page_of_the_section_breaks_a_rule(page, server, catalogue, size, broken_rules):
    page.set_viewport_size(size)
    found = {}
    paths = ["", "?age=8", "?age=17&adapted=1", "masterskaya/", "setevye/", "sravnenie/", "pechat/"]
    paths += ["chego-ne-hvataet/"]
    for path in paths:
        page.goto(server(f"/programmy/{path}"))
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        if broken := [*broken_rules(), *(["too wide"] if wide else [])]:
            found[path] = broken

    assert found == {}
