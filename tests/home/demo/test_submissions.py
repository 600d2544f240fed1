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


def test_one_thing_waits_and_one_has_come_back(centre):
    (desk,) = mine.desks_of(person(centre, Role.REPRESENTATIVE))

    stages = {row.title: row.status.stage for row in desk.rows}
    assert stages["Театр теней"] == Stage.REVIEW
    assert stages["Дом творчества «Пример»"] == Stage.RETURNED
    (remark,) = [row.status.remark for row in desk.rows if row.status.remark]
    assert "для какого возраста" in remark


def test_the_editor_sees_what_would_change(centre, client):
    editor = person(centre, Role.EDITOR)
    client.force_login(editor)
    (state,) = reviewing.waiting_for(editor)

    text = client.get(reverse("submission", args=[state.pk])).content.decode()

    assert "для младших школьников" in text
    assert "сб 11:00" in text


def test_the_public_sees_nothing_of_it_and_nobody_gets_letters(client):
    page = client.get("/organizatsii/", headers={"host": "localhost"}).content.decode()

    assert "Самые лучшие" not in page
    assert mail.outbox == []
