"""An organisation changes its card, the editor returns it, then the public sees it."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from organisations.models import Organisation
from tests.factories.representatives import make_organisation, make_representative
from tests.functional.admin import PUBLISH, SUBMIT, SUBMIT_AGAIN, actions, enter, leave, press_only
from users.models import Role

REMARK = "Укажите, по каким дням."
pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def organisation(two_centres):
    return make_organisation(two_centres.own, "Дом творчества", lead="Кружки по вечерам")


@pytest.fixture
def person(two_centres, organisation):
    return make_representative(two_centres.own, organisation, email="dom@example.test")


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


@pytest.fixture
def desk(new_context):
    """The editor's own browser."""
    return new_context().new_page()


def send(page, lead, button=SUBMIT):
    """Open the card from the list, change the lead and submit."""
    page.get_by_role("link", name="Дом творчества", exact=True).first.click()
    page.get_by_role("textbox", name="Подзаголовок").fill(lead)
    assert PUBLISH not in actions(page)
    press_only(page, button)
    page.wait_for_url("**/moi-materialy/")


def decide(desk, portal, button, remark=""):
    """Open the oldest submission and decide."""
    desk.goto(portal(reverse("submissions")))
    desk.get_by_role("link", name="Дом творчества").first.click()
    if remark:
        desk.get_by_label("Замечание").fill(remark)
    desk.get_by_role("button", name=button).click()
    desk.wait_for_url("**/predlozheniya/")


def test_from_the_organisation_to_the_public(page, desk, portal, organisation, person, editor):
    enter(page, portal, person.email)
    page.goto(portal(reverse("own_things")))
    send(page, "Кружки с утра")
    expect(page.get_by_text("на проверке")).to_be_visible()

    enter(desk, portal, editor.email)
    decide(desk, portal, "Вернуть с замечанием", REMARK)

    page.goto(portal(reverse("own_things")))
    expect(page.get_by_text(REMARK)).to_be_visible()
    send(page, "Кружки с утра по субботам", SUBMIT_AGAIN)

    decide(desk, portal, "Принять и опубликовать")
    page.goto(portal(reverse("own_things")))
    expect(page.get_by_text("опубликована", exact=True)).to_be_visible()
    assert Organisation.objects.get(pk=organisation.pk).lead == "Кружки с утра по субботам"
    leave(page)
    leave(desk)
