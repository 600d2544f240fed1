"""A file that cannot be read aloud: the editor is told, readers see it, a better file mends it."""

import pytest
from playwright.sync_api import expect

from home.models import StandardPage
from media_library.models import PortalDocument
from tests.browser import run_on_commit
from tests.factories.files import SCAN, pdf
from tests.functional.admin import enter, leave
from tests.functional.pictures import screenshot
from tests.jobs import drain, run_jobs
from users.models import Role

TITLE = "Приказ о смотре"
GOOD = pdf("Приказ о смотре чтецов", tagged=True, title=TITLE, language="ru-RU")


def file(content):
    return {"name": "prikaz.pdf", "mimeType": "application/pdf", "buffer": content}


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


def work():
    """Do what the worker would."""
    drain()
    run_on_commit()
    assert run_jobs("media.read_document") == 1


def upload(page, button, content):
    page.locator("input[type=file]").set_input_files(file(content))
    page.get_by_role("button", name=button, exact=True).click()
    page.wait_for_url("**/admin/documents/")


def flag_for_readers(visitor, portal):
    visitor.goto(portal("/prikazy/"))
    return visitor.get_by_role("listitem").filter(has_text=TITLE)


def test_an_editor_is_warned_of_a_scan_and_mends_it(page, new_context, portal, two_centres, editor):
    enter(page, portal, editor.email)
    page.goto(portal("/admin/documents/add/"))
    page.get_by_role("textbox", name="Название").fill(TITLE)
    upload(page, "Загрузить", pdf(SCAN, SCAN))
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.get_by_text("Файл читается")).to_be_visible()
    form = page.url
    leave(page)
    document = PortalDocument.objects.get()
    two_centres.own.home.add_child(
        instance=StandardPage(
            title="Приказы",
            slug="prikazy",
            body=[{"type": "files", "value": {"files": [{"document": document.pk, "title": ""}]}}],
        )
    )

    work()
    page.goto(form)
    warning = page.locator(".help-critical")
    expect(warning).to_contain_text("«скан без текста»")
    expect(warning).to_contain_text("распознайте текст")
    screenshot("scan", warning)
    visitor = new_context().new_page()
    expect(flag_for_readers(visitor, portal)).to_contain_text("скан без текста")

    upload(page, "Сохранить", GOOD)
    leave(page)
    work()
    page.goto(form)
    expect(page.get_by_text("«доступный файл»")).to_be_visible()
    expect(page.get_by_role("link", name="1 прежняя версия")).to_be_visible()
    leave(page)
    expect(flag_for_readers(visitor, portal)).to_contain_text("доступный файл")
