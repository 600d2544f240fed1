"""Somebody has lost the telephone: the administrator of the centre helps, or the server."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from core.models import CentreLogEntry
from tests.factories.second_step import give_app, pass_step
from tests.factories.users import PASSWORD, UserFactory
from users.models import Role


def address(person):
    return reverse("users_reset_second_step", args=[person.pk])


def has_app(person):
    return Authenticator.objects.filter(user=person).exists()


@pytest.fixture
def desk(client, enrolled):
    """The administrator, past his own step."""
    pass_step(client, enrolled)
    return client


@pytest.fixture
def editor(two_centres):
    """A colleague with an app."""
    person = two_centres.own.person(Role.EDITOR, email="editor@example.test")
    give_app(person)
    return person


def test_own_person_is_helped(desk, editor, enrolled, post_office):
    edit = reverse("wagtailusers_users:edit", args=[editor.pk])
    assert address(editor) in desk.get(edit).content.decode()
    assert "позвоните" in desk.get(address(editor)).content.decode()

    answer = desk.post(address(editor))

    assert answer.url == edit
    assert not has_app(editor)
    assert [letter.to for letter in post_office()] == [[editor.email]]
    assert "сброшен" in post_office()[0].subject
    entry = CentreLogEntry.objects.get(action="users.second_step", object_id=str(editor.pk))
    assert entry.user == enrolled
    history = desk.get(reverse("wagtailusers_users:history", args=[editor.pk])).content.decode()
    assert "Второй шаг входа сброшен" in history
    assert address(editor) not in desk.get(edit).content.decode()


def test_his_sessions_end(desk, editor):
    elsewhere = Client()
    pass_step(elsewhere, editor)
    key = elsewhere.session.session_key
    UserSession.objects.create(user=editor, session_key=key, ip="203.0.113.5")

    desk.post(address(editor))

    assert not Session.objects.filter(session_key=key).exists()
    assert not UserSession.objects.filter(session_key=key).exists()


def test_person_sets_it_up_anew(desk, editor):
    desk.post(address(editor))
    browser = Client()

    browser.post("/vhod/", {"login": editor.email, "password": PASSWORD})

    assert browser.get("/admin/").url.startswith("/vhod/vtoroy-shag/")


def test_looking_at_the_page_resets_nothing(desk, editor):
    desk.get(address(editor))

    assert has_app(editor)


def test_stranger_does_not_exist(desk, two_centres):
    stranger = two_centres.other.person(Role.EDITOR)
    give_app(stranger)

    assert desk.get(address(stranger)).status_code == 404
    assert desk.post(address(stranger)).status_code == 404
    assert has_app(stranger)


def test_person_of_two_centres_is_helped_by_a_superuser_only(desk, two_centres, editor):
    """The step guards the other centre too."""
    editor.groups.add(two_centres.other.group(Role.ADMINISTRATOR))

    assert desk.post(address(editor)).url == "/admin/"
    assert has_app(editor)

    pass_step(desk, UserFactory(is_superuser=True))
    desk.post(address(editor))
    assert not has_app(editor)


def test_nobody_resets_his_own(desk, enrolled):
    assert desk.post(address(enrolled)).url == "/admin/"
    assert has_app(enrolled)


@pytest.mark.parametrize("by_superuser", [False, True])
def test_superuser_s_step_is_reset_at_the_server_only(desk, two_centres, by_superuser):
    chief = two_centres.own.person(Role.EDITOR, is_superuser=True)
    give_app(chief)
    if by_superuser:
        pass_step(desk, UserFactory(is_superuser=True))

    assert desk.post(address(chief)).status_code in (302, 404)
    assert has_app(chief)


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR, Role.OBSERVER])
def test_others_reset_nothing(client, two_centres, editor, role):
    pass_step(client, two_centres.own.person(role))

    assert client.post(address(editor)).status_code in (403, 404)
    assert has_app(editor)


def test_nothing_to_reset_is_said(desk, two_centres):
    author = two_centres.own.person(Role.AUTHOR)

    page = desk.post(address(author), follow=True).content.decode()

    assert "второй шаг входа не настроен" in page


class TestCommand:
    def test_superuser_is_helped_at_the_server(self, db, post_office, capsys):
        chief = UserFactory(is_superuser=True, email="chief@example.test")
        give_app(chief)

        call_command("reset_second_factor", " Chief@Example.Test ")

        assert not has_app(chief)
        assert post_office()[0].to == [chief.email]
        assert CentreLogEntry.objects.get(action="users.second_step").user is None

    @pytest.mark.parametrize("email", ["nobody@example.test", "bare@example.test"])
    def test_wrong_address_is_told(self, db, email):
        UserFactory(email="bare@example.test")

        with pytest.raises(CommandError):
            call_command("reset_second_factor", email)
