"""A teacher takes practices away: on a phone, with scripts and without them."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from consents.models import ConsentKind
from tests.factories.consents import ConsentTextFactory
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import make_bank, make_practice, measured
from tests.jobs import run_jobs

PHONE = {"width": 320, "height": 640}


@pytest.fixture
def bank(two_centres):
    """A bank with two practices whose authors take questions."""
    from practices_bank.models import PracticeMaterial

    found = make_bank(two_centres.own)
    ConsentTextFactory(site=two_centres.own.site, kind=ConsentKind.FORM, title="Согласие")
    for title in ("Входное испытание", "Выездной день"):
        make_practice(
            found,
            title,
            contact_email="otdel@example.ru",
            indicators=[measured(sort_order=0)],
            materials=[
                PracticeMaterial(title=f"Файл {n}", document=DocumentFactory(), sort_order=n)
                for n in range(2)
            ],
        )
    return found


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def phone(new_context, request):
    return new_context(viewport=PHONE, java_script_enabled=request.param).new_page()


def test_two_practices_are_laid_aside_shared_and_taken_as_one_file(phone, server, bank):
    phone.goto(server("/praktiki/"))
    phone.get_by_role("button", name="В мою подборку “Выездной день”").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Моя подборка")
    phone.get_by_role("link", name="В банк практик").click()
    phone.get_by_role("link", name="Входное испытание", exact=True).click()
    phone.get_by_role("button", name="В мою подборку").first.click()
    phone.get_by_role("button", name="Выше “Входное испытание”").click()

    titles = phone.locator(".selection .card__title")
    expect(titles).to_have_text(["Входное испытание", "Выездной день"])
    shared = urlsplit(phone.get_by_label("Адрес подборки").input_value())
    phone.goto(server(f"{shared.path}?{shared.query}"))
    expect(titles).to_have_text(["Входное испытание", "Выездной день"])
    phone.get_by_role("link", name="Скачать всё одним PDF").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("PDF готовится")
    run_jobs("practices_bank.selection")
    assert phone.request.get(phone.url).headers["content-type"] == "application/pdf"


def test_a_question_is_asked(phone, server, bank):
    phone.goto(server("/praktiki/"))
    phone.get_by_role("link", name="Входное испытание", exact=True).click()
    phone.get_by_role("link", name="Задать вопрос авторам").click()
    phone.get_by_role("button", name="Отправить вопрос").click()
    expect(phone.get_by_role("alert")).to_contain_text("3 ошибки")

    phone.locator("#id_question").fill("Сколько нужно наборов?")
    phone.locator("#id_email").fill("kollega@example.ru")
    phone.get_by_role("checkbox").check()
    phone.get_by_role("button", name="Отправить вопрос").click()
    expect(phone.get_by_role("heading", name="Вопрос отправлен")).to_be_visible()


def test_no_page_of_what_is_taken_breaks_a_rule_or_is_wider_than_the_phone(
    page, server, bank, broken_rules
):
    page.set_viewport_size(PHONE)
    practice = bank.get_children().first()
    keys = "&".join(f"p={each.pk}" for each in bank.get_children())
    found = {}
    for path in (
        "/praktiki/",
        f"/praktiki/{practice.slug}/",
        f"/praktiki/{practice.slug}/vopros/",
        f"/praktiki/{practice.slug}/vopros/?sent=1",
        "/praktiki/podborka/",
        f"/praktiki/podborka/?{keys}",
        f"/praktiki/podborka/pdf/?{keys}",
    ):
        page.goto(server(path))
        broken = broken_rules()
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            broken.append("wider than the phone")
        if broken:
            found[path] = broken

    assert found == {}
