"""A teacher finds a material, reads it and takes a whole collection: on a phone, by keyboard."""

import io
import zipfile

import pytest
from playwright.sync_api import expect

from methodology.models import MaterialFile
from tests.factories.media_library import DocumentFactory
from tests.factories.methodology import make_collection, make_material, make_section
from tests.functional.width import too_wide

PHONE = {"width": 320, "height": 640}


@pytest.fixture
def section(two_centres):
    found = make_section(two_centres.own)
    plan = make_material(found, "Диагностика интереса", kind="diagnostics", files=files("Лист"))
    memo = make_material(found, "Как выбрать кружок", kind="memo", audiences=["parents"])
    form = make_material(found, "Шаблон программы", kind="template", files=files("Шаблон", "План"))
    make_collection(found, [(plan, "В первую неделю."), form], "Первый год педагога")
    make_material(found, "Прежний шаблон", replaced_by=form)
    return found, memo


def files(*names):
    return [
        MaterialFile(title=name, document=DocumentFactory(), sort_order=place)
        for place, name in enumerate(names)
    ]


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def phone(request, new_context):
    return new_context(viewport=PHONE, java_script_enabled=request.param).new_page()


def test_a_teacher_finds_reads_and_takes_a_collection(phone, portal, section):
    phone.goto(portal("/metodika/"))
    phone.get_by_role("list", name="Для кого").get_by_role("link", name="Педагоги").press("Enter")
    rows = phone.locator("#results .material > a")
    expect(rows).to_have_text(["Шаблон программы", "Диагностика интереса"])
    rows.last.press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Диагностика интереса")
    expect(phone.get_by_text("Сначала спросите, чего хочет сам ребёнок.")).to_be_visible()

    phone.goto(portal("/metodika/"))
    phone.get_by_role("link", name="Первый год педагога").press("Enter")
    expect(phone.locator(".material > a")).to_have_text(
        ["Диагностика интереса", "Шаблон программы"]
    )
    take = phone.get_by_role("link", name="Скачать все файлы")
    taken = phone.request.get(portal(take.get_attribute("href")))
    assert zipfile.ZipFile(io.BytesIO(taken.body())).testzip() is None


def test_its_pages_are_accessible_and_fit_a_phone(page, portal, section, broken_rules):
    page.set_viewport_size(PHONE)
    found = {}
    for path in (
        "/metodika/",
        "/metodika/?q=нет+такого",
        "/metodika/pechat/",
        "/metodika/pervyy-god-pedagoga/",
        "/metodika/shablon-programmy/",
        "/metodika/prezhniy-shablon/",
    ):
        page.goto(portal(path))
        if broken := broken_rules():
            found[path] = broken
        assert too_wide(page) == 0, path
    assert found == {}
