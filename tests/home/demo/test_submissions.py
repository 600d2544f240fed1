"""What a representative of the demo has sent, as the editor finds it."""

import pytest
from django.core import mail
from django.urls import reverse

from home.demo import accounts
from organisations.submission import mine, reviewing
from organisations.submission.status import Stage
from users.models import Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture(params=["elektrostal", "tver"])
def centre(request):
    return request.param


def person(centre, role):
    return User.objects.get(email=accounts.email_of(centre, role))


def test_some_of_it_waits_and_some_has_come_back(centre):
    (desk,) = mine.desks_of(person(centre, Role.REPRESENTATIVE))

    stages = {row.title: row.status.stage for row in desk.rows}
    assert stages["Театр теней"] == Stage.REVIEW
    assert stages["Дом творчества «Пример»"] == Stage.RETURNED
    assert stages["Инклюзивный театр"] == Stage.REVIEW
    remarks = {row.title: row.status.remark for row in desk.rows if row.status.remark}
    assert set(remarks) == {
        "Дом творчества «Пример»",
        "Медиацентр детей для новостей МОЦ",
        "Единый день рекордов",
    }
    assert "для какого возраста" in remarks["Дом творчества «Пример»"]


def test_the_editor_sees_what_would_change(centre, client):
    editor = person(centre, Role.EDITOR)
    client.force_login(editor)
    waiting = {str(each.content_object): each for each in reviewing.waiting_for(editor)}
    adoption = next(each for each in waiting if "Карта свободных площадок" in each)
    assert set(waiting) == {
        "Театр теней",
        "Инклюзивный театр",
        "Мастерская звука: радио своими руками",
        adoption,
    }
    state = waiting["Театр теней"]

    text = client.get(reverse("submission", args=[state.pk])).content.decode()

    assert "для младших школьников" in text
    assert "сб 11:00" in text


def test_the_public_sees_nothing_of_it_and_nobody_gets_letters(client):
    page = client.get("/organizatsii/", headers={"host": "localhost"}).content.decode()

    assert "Самые лучшие" not in page
    assert mail.outbox == []
