"""What a person typed while the portal could not save it is offered again."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.factories.practices import draft_practice, make_bank
from tests.factories.representatives import make_organisation, make_representative, represent
from tests.functional.admin import enter, leave, log_in
from users.models import Role

LEAD = "Дети ставят спектакли театра теней."
COPIES = "Object.keys(localStorage).filter(key => key.startsWith('local-copy:'))"
EDIT = re.compile(r"/admin/pages/\d+/edit/")

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def organisation(two_centres):
    return make_organisation(two_centres.own, "Дом творчества")


@pytest.fixture
def draft(two_centres, organisation):
    bank = make_bank(two_centres.own)
    page = draft_practice("Театр теней", organisation, lead="")
    bank.add_child(instance=page)
    page.save_revision(clean=False)
    return page


@pytest.fixture
def person(two_centres, organisation, draft):
    return make_representative(two_centres.own, organisation, email="dom@example.test")


@pytest.fixture
def colleague(two_centres, organisation):
    """Another representative of the same organisation: the form is open to both."""
    made = two_centres.own.person(Role.REPRESENTATIVE, email="kollega@example.test")
    represent(made, organisation)
    return made


@pytest.fixture
def form(page, portal, draft, person):
    """The form opened by its person."""
    enter(page, portal, person.email)
    open_form(page, portal, draft)
    return page


def open_form(page, portal, draft):
    page.goto(portal(reverse("wagtailadmin_pages:edit", args=[draft.pk])))
    expect(page.get_by_role("tab", name="1. О практике")).to_have_attribute("aria-selected", "true")


def break_connection(page):
    """Let no saving reach the portal."""
    page.route(EDIT, lambda route: refuse_saving(route))


def refuse_saving(route):
    if route.request.method == "POST":
        route.abort("internetdisconnected")
    else:
        route.continue_()


def type_lead(page):
    page.get_by_role("textbox", name="Аннотация").fill(LEAD)


def said(page):
    """Return the line that says where the text is."""
    return page.locator("footer [role=status]")


def offered(page):
    return page.get_by_role("alert").filter(has_text="Есть несохранённый текст от")


def lead_of(draft):
    draft.refresh_from_db()
    return draft.get_latest_revision_as_object().lead


def copies(page):
    return page.evaluate(COPIES)


def test_a_broken_connection_loses_nothing(form, portal, draft, broken_rules):
    break_connection(form)
    type_lead(form)
    expect(said(form)).to_have_text("Нет связи: текст хранится в этом браузере.")
    form.unroute(EDIT)
    form.reload()

    expect(offered(form)).to_be_visible()
    assert [each for each in broken_rules() if "comment_notifications" not in each] == []  # Wagtail
    expect(form.get_by_role("textbox", name="Аннотация")).to_have_value("")
    assert lead_of(draft) == ""
    with form.expect_navigation():
        form.get_by_role("button", name="Восстановить").click()

    expect(form.get_by_role("textbox", name="Аннотация")).to_have_value(LEAD)
    expect(offered(form)).to_have_count(0)
    assert lead_of(draft) == LEAD
    assert copies(form) == []
    leave(form)


def test_a_connection_that_comes_back_saves_by_itself(form, draft):
    break_connection(form)
    type_lead(form)
    expect(said(form)).to_have_text("Нет связи: текст хранится в этом браузере.")
    form.unroute(EDIT)
    form.evaluate("window.dispatchEvent(new Event('online'))")

    expect(said(form)).to_be_empty()
    form.wait_for_function(f"() => !{COPIES}.length")  # one more saving may be under way
    assert lead_of(draft) == LEAD
    leave(form)


def test_a_button_pressed_without_a_connection_loses_nothing(form, portal, draft):
    break_connection(form)
    type_lead(form)
    form.get_by_role("button", name="Сохранить и продолжить").click()
    form.wait_for_url("chrome-error://**")
    form.unroute(EDIT)
    open_form(form, portal, draft)

    offered(form).get_by_role("button", name="Удалить").click()
    expect(offered(form)).to_have_count(0)
    assert copies(form) == []
    leave(form)


def test_what_a_button_has_saved_is_offered_no_more(form, draft):
    type_lead(form)
    with form.expect_navigation():
        form.get_by_role("button", name="Сохранить и продолжить").click()

    expect(form.get_by_role("tab", name="1. О практике")).to_contain_text("заполнено")
    expect(offered(form)).to_have_count(0)
    assert lead_of(draft) == LEAD
    assert copies(form) == []
    leave(form)


def test_an_ended_session_loses_nothing(form, context, portal, draft, person):
    form.wait_for_load_state("networkidle")
    context.clear_cookies(name="sessionid")
    type_lead(form)
    expect(said(form)).to_contain_text("Вы вышли из системы: войдите в новой вкладке")

    tab = context.new_page()
    log_in(tab, portal, person.email)
    open_form(tab, portal, draft)
    expect(offered(tab)).to_be_visible()
    with tab.expect_navigation():
        tab.get_by_role("button", name="Восстановить").click()
    expect(tab.get_by_role("textbox", name="Аннотация")).to_have_value(LEAD)
    assert lead_of(draft) == LEAD
    leave(tab)
    leave(form)


def test_logging_out_clears_the_browser(form, portal, draft, person):
    break_connection(form)
    type_lead(form)
    expect(said(form)).to_have_text("Нет связи: текст хранится в этом браузере.")
    assert len(copies(form)) == 1
    form.goto(portal("/vyhod/"))
    with form.expect_navigation():
        form.get_by_role("button", name="Выйти").click()
    assert copies(form) == []

    form.unroute(EDIT)
    log_in(form, portal, person.email)
    open_form(form, portal, draft)
    expect(offered(form)).to_have_count(0)
    leave(form)


def test_another_person_is_offered_nothing(form, context, portal, draft, colleague):
    break_connection(form)
    type_lead(form)
    expect(said(form)).to_have_text("Нет связи: текст хранится в этом браузере.")
    context.clear_cookies(name="sessionid")
    form.unroute(EDIT)

    log_in(form, portal, colleague.email)
    open_form(form, portal, draft)
    assert len(copies(form)) == 1
    expect(offered(form)).to_have_count(0)
    leave(form)


def test_a_browser_without_a_store_says_so(new_context, portal, draft, person):
    context = new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('shut'); }})"
    )
    page = context.new_page()
    enter(page, portal, person.email)
    open_form(page, portal, draft)
    break_connection(page)
    type_lead(page)

    expect(said(page)).to_contain_text("не закрывайте страницу")
    page.unroute(EDIT)
    save = {"name": "Сохранить и продолжить"}
    page.get_by_role("button", **save).click()
    warning = page.get_by_role("dialog", name="Нет связи с порталом")  # it has not tried again yet
    with page.expect_navigation():
        warning.get_by_role("button", **save).click()

    assert lead_of(draft) == LEAD
    leave(page)
