"""A practice from the call to the regional bank: four roles, one after another."""

import io
import zipfile

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from practices_bank.models import PracticePage
from tests.factories.practices import make_bank
from tests.factories.representatives import make_organisation, make_representative
from tests.factories.reviews import make_expert, set_rules, with_experts
from tests.functional import bank as at
from tests.functional.admin import leave, log_in
from tests.jobs import drain, run_jobs
from users.models import Role

CALL, TITLE, NUMBER = "Лучшие практики 2026 года", "Театр теней", "01-15/42"
EXPERTS = ("Экспертова Нина", "Оценкина Вера")
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def bank(two_centres):
    """A bank whose editor appoints experts by hand."""
    made = make_bank(two_centres.own)
    with_experts(two_centres.own)
    set_rules(two_centres.own, is_automatic=False)
    for number, name in enumerate(EXPERTS):
        make_expert(two_centres.own, name=name, email=f"expert{number}@example.test")
    return made


@pytest.fixture
def enter(new_context, portal):
    """Return what opens a browser of his own to a person of the centre."""

    def act(email, **screen):
        page = new_context(**screen).new_page()
        log_in(page, portal, email)
        return page

    return act


@pytest.fixture
def people(two_centres):
    """An editor and an author; their rows are there before a browser asks for anything."""
    house = make_organisation(two_centres.own, "Дом творчества")
    editor = two_centres.own.person(Role.EDITOR, email="editor@example.test")
    return editor, make_representative(two_centres.own, house, email="dom@example.test")


@pytest.fixture
def editor(bank, people, enter):
    return enter(people[0].email)


@pytest.fixture
def author(bank, people, enter):
    return enter(people[1].email)


def test_from_the_call_to_the_regional_bank(clock, bank, editor, author, enter, page, portal):
    at.open_call(editor, portal, bank.pk, CALL, until="30.11.2026 18:00")

    at.begin(author, portal, TITLE, CALL)
    at.describe(author)
    at.send(author)
    expect(author.get_by_text("на экспертизе")).to_be_visible()

    clock.shift(3600)
    at.appoint(editor, portal, TITLE, *EXPERTS)
    for number, conclusion in enumerate(("Можно повторять.", "Полезно малым школам.")):
        expert = enter(f"expert{number}@example.test")
        at.judge(expert, portal, TITLE, conclusion)
        leave(expert)

    clock.shift(3600)
    at.accept(editor, portal, TITLE)
    drain()

    page.set_viewport_size(PHONE)
    find(page, portal, "теней")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.locator("main")).to_contain_text("Уходил каждый третий.")
    expect(page.locator("main")).to_contain_text("Прошла экспертизу центра")

    at.hand_over(editor, portal, TITLE, NUMBER)
    assert run_jobs("practices_bank.package") == 1
    editor.reload()
    assert TITLE in " ".join(names_in_package(editor))
    at.write_answer(editor, TITLE, "16.11.2026", "включена в региональный банк")
    drain()

    practice = PracticePage.objects.get(title=TITLE)
    editor.goto(portal(reverse("wagtailadmin_pages:edit", args=[practice.pk])))
    expect(editor.get_by_text(f"№ {NUMBER}")).to_have_count(1)
    leave(editor)
    page.reload()
    expect(page.locator("main")).to_contain_text("включена в 2026 году")
    author.goto(portal(reverse("own_things")))
    row = author.get_by_role("row").filter(has_text=TITLE)
    expect(row.get_by_text("опубликована", exact=True)).to_be_visible()
    leave(author)


def find(page, portal, words):
    """Find the practice in the bank and open it."""
    page.goto(portal("/praktiki/"))
    search = page.get_by_role("main").get_by_role("search")
    search.get_by_role("searchbox").fill(words)
    search.get_by_role("button").click()
    page.get_by_role("link", name=TITLE, exact=True).click()


def names_in_package(page):
    """Return the names of what lies in the package."""
    link = page.get_by_role("link", name="Пакет (ZIP")
    answer = page.request.get(page.evaluate("(link) => link.href", link.element_handle()))
    return zipfile.ZipFile(io.BytesIO(answer.body())).namelist()
