"""The head of an organisation reports what was mended; the editor accepts; parents see it."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from quality_assessment.models import FixMeasure
from tests.factories.assessments import CycleFactory, MeasureFactory, ResultFactory
from tests.factories.assessments import make_quality_page as make_section
from tests.factories.files import pdf
from tests.factories.representatives import make_organisation, make_representative
from tests.functional.admin import PUBLISH, SUBMIT, actions, enter, leave, press_only, upload
from tests.functional.admin import finish_upload as finish
from tests.quality_assessment.conftest import make_public
from users.models import Role

pytestmark = pytest.mark.usefixtures("clock")
MEASURE = "Переоборудовать санитарную комнату"
DONE = "Комната переоборудована, поручни установлены."


@pytest.fixture
def house(two_centres):
    return make_organisation(two_centres.own, "Дом творчества")


@pytest.fixture
def planned(two_centres, house):
    """A published cycle with a plan of two measures."""
    make_section(two_centres.own)
    cycle = CycleFactory(site=two_centres.own.site)
    ResultFactory(cycle=cycle, organisation=house)
    make_public(cycle)
    for words in (MEASURE, "Повесить указатели"):
        made = MeasureFactory(cycle=cycle, organisation=house, measure=words)
        made.save_revision().publish()
    return cycle


@pytest.fixture
def head(two_centres, house):
    return make_representative(two_centres.own, house, email="direktor@example.test")


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


@pytest.fixture
def desk(new_context):
    """The editor's own browser."""
    return new_context().new_page()


def report(page):
    """Open the measure from the head's list, say that it is done, add the act, submit."""
    page.get_by_role("link", name=MEASURE, exact=True).first.click()
    assert PUBLISH not in actions(page)
    expect(page.get_by_label("Недостаток")).to_have_count(0)
    page.get_by_role("combobox", name="Состояние").select_option("выполнено")
    page.get_by_role("textbox", name="Дата выполнения").fill("10.11.2026")
    page.get_by_role("textbox", name="Результат").fill(DONE)
    act = {"name": "akt.pdf", "mimeType": "application/pdf", "buffer": pdf("Акт приёмки")}
    opener = page.get_by_role("button", name="Выберите документ")
    finish(page, upload(page, opener, act, Название="Акт приёмки"))
    press_only(page, SUBMIT)
    page.wait_for_url("**/moi-materialy/")


def test_a_head_reports_and_parents_see_the_progress(
    page, desk, new_context, portal, planned, head, editor, house
):
    public = portal(f"/nezavisimaya-otsenka/2025/{house.slug}/")
    visitor = new_context(viewport={"width": 320, "height": 640}).new_page()
    visitor.goto(public)
    expect(visitor.get_by_text("0 из 2").first).to_be_visible()

    enter(page, portal, head.email)
    page.goto(portal(reverse("own_things")))
    report(page)
    expect(page.get_by_text("на проверке")).to_be_visible()
    visitor.reload()
    expect(visitor.get_by_text(DONE)).to_have_count(0)

    enter(desk, portal, editor.email)
    desk.goto(portal(reverse("submissions")))
    desk.get_by_role("link", name=MEASURE).first.click()
    expect(desk.get_by_text("Акт приёмки").first).to_be_visible()
    desk.get_by_role("button", name="Принять и опубликовать").click()
    desk.wait_for_url("**/predlozheniya/")

    visitor.reload()
    expect(visitor.get_by_text("1 из 2").first).to_be_visible()
    expect(visitor.get_by_text(DONE)).to_be_visible()
    kept = FixMeasure.objects.get(measure=MEASURE)
    assert (kept.status, kept.done_on) == ("done", date(2026, 11, 10))
    assert kept.evidence.title == "Акт приёмки"
    leave(page)
    leave(desk)
