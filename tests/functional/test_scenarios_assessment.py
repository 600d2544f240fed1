"""The assessment of quality: a methodist publishes a table, a parent compares on a phone."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from quality_assessment.models import OrganisationResult
from tests.factories.assessments import CycleFactory, make_quality_page
from tests.factories.organisations import OrganisationFactory
from tests.functional.admin import enter
from tests.quality_assessment.conftest import SIX, add, make_public
from users.models import Role

pytestmark = pytest.mark.usefixtures("clock")
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 320, "height": 640}
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# what has just been said fades in
AT_REST = "Promise.all(document.getAnimations().map((each) => each.finished))"
# the total of the second one does not follow from its criteria: their mean is 90,40
TABLE = """Организация;К1;К2;К3;К4;К5;Итог
Дом творчества;96,80;98;77,6;98,2%;96,10;93,34
Экоцентр;95,60;91;74;97;94,4;95,40
Кружок у дома;90;90;90;90;90;90
"""


@pytest.fixture
def methodist(two_centres):
    return two_centres.own.person(Role.EDITOR, email="metodist@example.test")


@pytest.fixture
def drafted(two_centres):
    """A cycle of two organisations that nobody has filled yet."""
    make_quality_page(two_centres.own)
    for name in ("Дом творчества", "Экоцентр"):
        OrganisationFactory(site=two_centres.own.site, short_name=name)
    return CycleFactory(site=two_centres.own.site, live=False)


def test_a_methodist_takes_a_table_sees_the_warning_and_publishes(
    page, portal, methodist, drafted, broken_rules
):
    enter(page, portal, methodist.email)
    page.goto(portal(reverse("quality_import", args=[drafted.pk])))
    table = {"name": "итоги.csv", "mimeType": "text/csv", "buffer": TABLE.encode()}
    page.get_by_label("Файл").set_input_files(table)
    page.get_by_role("button", name="Посмотреть таблицу").click()

    expect(page.get_by_role("row", name="Кружок у дома").locator(".error-message")).to_be_visible()
    assert not OrganisationResult.objects.exists()
    assert broken_rules() == []
    for size in (PHONE, WIDE):
        page.set_viewport_size(size)
        assert page.evaluate(TOO_WIDE) <= 0
    page.get_by_role("checkbox", name="Записать строку 4").uncheck()
    page.get_by_role("button", name="Записать отмеченные строки").click()

    row = page.get_by_role("row", name="Экоцентр")
    expect(row).to_contain_text("расчёт: 90,40")
    page.evaluate(AT_REST)
    assert broken_rules() == []
    page.get_by_role("button", name="Опубликовать цикл").click()
    expect(page.get_by_text("Читатели видят эти самые баллы.")).to_be_visible()

    page.goto(portal("/nezavisimaya-otsenka/2025/"))
    row = page.get_by_role("row", name="Экоцентр")
    expect(row).to_contain_text("95,40")
    expect(row).to_contain_text("90,40")


def test_a_parent_compares_two_organisations_on_a_phone(page, portal, two_centres, broken_rules):
    make_quality_page(two_centres.own)
    cycle = CycleFactory(site=two_centres.own.site)
    for name, figures in SIX.items():
        add(cycle, name, *figures)
    make_public(cycle)
    page.set_viewport_size(PHONE)
    page.goto(portal("/nezavisimaya-otsenka/2025/"))

    for name in ("Дом творчества", "Экоцентр"):
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("button", name="Сравнить отмеченные").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Сравнение организаций")
    expect(page.locator(".page-head")).to_contain_text("ниже на 2,94")
    expect(page.get_by_role("row", name="Итог").last).to_contain_text("93,34")
    assert page.evaluate(TOO_WIDE) <= 0
    assert broken_rules() == []
