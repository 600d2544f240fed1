"""Closed entrances: an administrator sees and opens those of his own people."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import CentreLogEntry
from tests.factories.second_step import give_app, wrong_code
from tests.factories.users import PASSWORD, UserFactory
from users.models import Role

STRANGER = "nobody@example.test"


@pytest.fixture(autouse=True)
def _axes(settings):
    settings.AXES_ENABLED = True


def fail(email, times=5, address="203.0.113.77", agent="Firefox"):
    for _attempt in range(times):
        answer = Client().post(
            "/vhod/",
            {"login": email, "password": "не тот пароль совсем"},
            REMOTE_ADDR=address,
            headers={"user-agent": agent},
        )
    return answer


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


@pytest.fixture
def foreigner(two_centres):
    return two_centres.other.person(Role.EDITOR, email="foreign@example.test")


@pytest.fixture
def desk(client, two_centres):
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR, email="chief@example.test"))
    return client


@pytest.fixture
def superuser(client, two_centres):
    client.force_login(UserFactory(is_superuser=True))
    return client


def rows(browser):
    return browser.get(reverse("users_lockouts")).context["rows"]


def release(browser, row):
    return browser.post(reverse("users_open_entrance", args=[row.pk]))


def test_own_person_is_seen_with_network_and_time(desk, editor):
    fail(editor.email)

    (row,) = rows(desk)

    assert (row.person, row.network, row.attempts) == (editor, "203.0.113.0/24", 5)
    left = row.until - timezone.now()
    assert timedelta(minutes=14) < left <= timedelta(minutes=15)
    page = desk.get(reverse("users_lockouts")).content.decode()
    assert editor.email in page
    assert "203.0.113.77" not in page


def test_attempts_from_several_browsers_count_together(desk, editor):
    fail(editor.email, 3)
    fail(editor.email, 2, agent="Chrome")

    assert [row.attempts for row in rows(desk)] == [5]


def test_few_attempts_or_old_ones_close_nothing(desk, editor):
    fail(editor.email, 4)
    assert rows(desk) == []

    fail(editor.email, 1)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert rows(desk) == []


def test_foreign_people_strangers_and_superusers_are_not_shown(desk, foreigner):
    superuser = UserFactory(is_superuser=True, email="super@example.test")
    for email in (foreigner.email, STRANGER, superuser.email):
        fail(email)

    page = desk.get(reverse("users_lockouts")).content.decode()

    assert rows(desk) == []
    assert not any(each in page for each in (foreigner.email, STRANGER, superuser.email))


def test_superuser_sees_all_and_strangers_too(superuser, editor, foreigner):
    for email in (editor.email, foreigner.email, STRANGER):
        fail(email)

    assert {row.email for row in rows(superuser)} == {editor.email, foreigner.email, STRANGER}
    assert "такой учётной записи нет" in superuser.get(reverse("users_lockouts")).content.decode()


def test_opened_entrance_lets_in_and_is_written_down(desk, editor):
    fail(editor.email)
    (row,) = rows(desk)

    page = release(desk, row)

    assert page.url == reverse("users_lockouts")
    assert rows(desk) == []
    browser = Client()
    answer = browser.post(
        "/vhod/", {"login": editor.email, "password": PASSWORD}, REMOTE_ADDR="203.0.113.77"
    )
    assert answer.status_code == 302
    history = desk.get(reverse("wagtailusers_users:history", args=[editor.pk])).content.decode()
    assert "Вход, закрытый после неверных попыток, открыт до срока" in history


def test_only_the_one_entrance_is_opened(desk, editor):
    fail(editor.email)
    fail(editor.email, address="198.51.100.7")

    release(desk, rows(desk)[0])

    assert len(rows(desk)) == 1


def test_foreign_entrance_is_not_opened(desk, foreigner, two_centres):
    fail(foreigner.email)
    pk = AccessAttempt.objects.get().pk

    answer = desk.post(reverse("users_open_entrance", args=[pk]))

    assert answer.status_code == 404
    assert AccessAttempt.objects.exists()


def test_looking_opens_nothing(desk, editor):
    fail(editor.email)

    assert desk.get(reverse("users_open_entrance", args=[rows(desk)[0].pk])).status_code == 405
    assert len(rows(desk)) == 1


def test_opening_for_a_stranger_writes_no_address_down(superuser, two_centres):
    fail(STRANGER)

    release(superuser, rows(superuser)[0])

    assert rows(superuser) == []
    entry = CentreLogEntry.objects.get(action="users.entrance_opened")
    assert STRANGER not in f"{entry.label} {entry.data}"


def test_codes_are_closed_everywhere_and_opened(desk, editor):
    give_app(editor)
    browser = Client()
    browser.post("/vhod/", {"login": editor.email, "password": PASSWORD})
    for _attempt in range(5):
        browser.post("/vhod/kod/", {"code": wrong_code()})
    (row,) = rows(desk)
    assert (row.person, row.is_code, row.network) == (editor, True, "")
    assert "код второго шага" in desk.get(reverse("users_lockouts")).content.decode()

    release(desk, row)

    assert browser.post("/vhod/kod/", {"code": wrong_code()}).status_code == 200


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR, Role.OBSERVER])
def test_others_see_nothing(client, two_centres, editor, role):
    fail(editor.email)
    client.force_login(two_centres.own.person(role))

    assert client.get(reverse("users_lockouts")).status_code == 302
    pk = AccessAttempt.objects.get().pk
    client.post(reverse("users_open_entrance", args=[pk]))
    assert AccessAttempt.objects.exists()
    assert reverse("users_lockouts") not in client.get("/admin/").content.decode()


def test_report_stands_in_the_menu(desk):
    assert reverse("users_lockouts") in desk.get("/admin/").content.decode()


def test_three_queries_for_many(desk, editor, two_centres, django_assert_max_num_queries):
    from users.lockouts.listing import closed_for
    from users.models import User

    for number in range(3):
        fail(editor.email, address=f"203.0.{number}.1")
    chief = User.objects.get(email="chief@example.test")

    with django_assert_max_num_queries(3):
        assert len(closed_for(chief)) == 3
