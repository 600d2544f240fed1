"""People at the desk: each administrator sees and manages those of his own centre."""

import re

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse

from tests.factories.users import UserFactory
from users.models import CentreRole, Role, User


def url(name, *args):
    return reverse(f"wagtailusers_users:{name}", args=args)


def role_pk(centre, role):
    return CentreRole.objects.get(site=centre.site, role=role).pk


def fields(person=None, *roles, **more):
    data = {
        "email": person.email if person else "new@example.test",
        "last_name": person.last_name if person else "Новикова",
        "first_name": "Ольга",
        "middle_name": "",
        "position": "методист",
        "phone": "8 496 570-00-00",
        "is_active": "on",
        "roles": list(roles),
    }
    return {**data, **more}


@pytest.fixture
def chief(client, two_centres):
    """The administrator of the centre under test, logged in."""
    person = two_centres.own.person(Role.ADMINISTRATOR)
    client.force_login(person)
    return person


@pytest.fixture
def foreigner(two_centres):
    return two_centres.other.person(Role.EDITOR, last_name="Чужакова")


@pytest.fixture
def both(two_centres):
    """Somebody who works in both centres."""
    person = two_centres.own.person(Role.AUTHOR, last_name="Двойнова")
    person.groups.add(two_centres.other.group(Role.EDITOR))
    return person


def test_list_shows_own_people_with_their_roles_here(client, two_centres, chief, foreigner, both):
    superuser = two_centres.own.person(Role.EDITOR, is_superuser=True, last_name="Верховная")

    page = client.get(url("index")).content.decode()

    assert both.last_name in page
    assert foreigner.last_name not in page
    assert superuser.last_name not in page
    assert "tver" not in page.lower()


def test_search_in_the_list_finds_own_people_only(client, chief, foreigner):
    page = client.get(url("index"), {"q": "Чужакова"})

    assert foreigner.email not in page.content.decode()


@pytest.mark.parametrize("view", ["edit", "delete", "history", "history_results", "usage"])
def test_foreign_person_does_not_exist(client, chief, foreigner, view):
    assert client.get(url(view, foreigner.pk)).status_code == 404
    assert client.post(url(view, foreigner.pk), fields(foreigner)).status_code == 404
    foreigner.refresh_from_db()
    assert foreigner.first_name == "Анна"


@pytest.mark.parametrize("view", ["edit", "delete", "history", "usage"])
def test_superuser_does_not_exist_for_an_administrator(client, two_centres, chief, view):
    superuser = two_centres.own.person(Role.EDITOR, is_superuser=True)

    assert client.get(url(view, superuser.pk)).status_code == 404


@pytest.mark.parametrize("view", ["edit", "history", "usage", "delete"])
def test_own_person_opens(client, two_centres, chief, view):
    author = two_centres.own.person(Role.AUTHOR)

    assert client.get(url(view, author.pk)).status_code == 200


def test_nobody_copies_an_account(client, chief):
    assert client.get(f"/admin/users/copy/{chief.pk}/").status_code == 404


def test_new_person_gets_roles_and_a_letter(client, two_centres, chief):
    role = role_pk(two_centres.own, Role.AUTHOR)

    client.post(url("add"), fields(None, role, email="New@Example.test"))

    person = User.objects.get(email="new@example.test")
    assert [group.centre_role.pk for group in person.groups.all()] == [role]
    assert person.phone == "+7 496 570-00-00"
    assert not person.has_usable_password()
    assert mail.outbox[0].to == ["new@example.test"]
    assert "/parol/" in mail.outbox[0].body


def test_foreign_role_is_refused(client, two_centres, chief):
    response = client.post(url("add"), fields(None, role_pk(two_centres.other, Role.AUTHOR)))

    assert response.status_code == 200
    assert not User.objects.filter(email="new@example.test").exists()


def test_new_person_needs_a_role(client, chief):
    client.post(url("add"), fields(None))

    assert not User.objects.filter(email="new@example.test").exists()


def test_superuser_flag_is_never_given(client, two_centres, chief):
    role = role_pk(two_centres.own, Role.AUTHOR)

    client.post(url("add"), fields(None, role, is_superuser="on"))
    person = User.objects.get(email="new@example.test")
    client.post(url("edit", person.pk), fields(person, role, is_superuser="on"))

    person.refresh_from_db()
    assert not person.is_superuser


def test_roles_of_an_own_person_change_and_are_written_down(client, two_centres, chief):
    author = two_centres.own.person(Role.AUTHOR)

    client.post(url("edit", author.pk), fields(author, role_pk(two_centres.own, Role.EDITOR)))

    author.refresh_from_db()
    assert [group.centre_role.role for group in author.groups.all()] == [Role.EDITOR]
    assert author.first_name == "Ольга"
    history = client.get(url("history", author.pk)).content.decode()
    assert str(CentreRole.objects.get(site=two_centres.own.site, role=Role.EDITOR)) in history


def test_history_does_not_tell_what_another_centre_did(client, two_centres, chief, both):
    client.force_login(two_centres.other.person(Role.ADMINISTRATOR))
    client.post(url("edit", both.pk), fields(both, role_pk(two_centres.other, Role.EXPERT)))
    assert two_centres.other.group(Role.EXPERT) in both.groups.all()
    client.get(url("index"))

    client.force_login(chief)
    page = client.get(url("history", both.pk)).content.decode()

    assert "Соседний" not in page


def test_of_a_person_of_two_centres_only_the_own_roles_change(client, two_centres, chief, both):
    client.post(
        url("edit", both.pk),
        fields(both, role_pk(two_centres.own, Role.EXPERT), email="stolen@example.test"),
    )

    both.refresh_from_db()
    assert both.first_name == "Анна"
    assert both.email != "stolen@example.test"
    assert set(both.groups.all()) == {
        two_centres.own.group(Role.EXPERT),
        two_centres.other.group(Role.EDITOR),
    }


def test_person_of_two_centres_is_neither_closed_nor_deleted(client, two_centres, chief, both):
    data = fields(both, role_pk(two_centres.own, Role.AUTHOR))
    del data["is_active"]
    client.post(url("edit", both.pk), data)
    client.post(url("delete", both.pk))

    both.refresh_from_db()
    assert both.is_active


def test_account_with_rights_of_its_own_is_not_edited(client, two_centres, chief):
    person = two_centres.own.person(Role.AUTHOR)
    person.groups.add(Group.objects.create(name="Прочее"))

    client.post(url("edit", person.pk), fields(person, role_pk(two_centres.own, Role.AUTHOR)))

    person.refresh_from_db()
    assert person.first_name == "Анна"


def test_known_person_gets_roles_and_keeps_the_names(client, two_centres, chief, foreigner):
    role = role_pk(two_centres.own, Role.EXPERT)

    client.post(url("add"), fields(None, role, email=foreigner.email.upper()))

    foreigner.refresh_from_db()
    assert foreigner.first_name == "Анна"
    assert foreigner.check_password("длинный пароль для тестов 1")
    assert two_centres.own.group(Role.EXPERT) in foreigner.groups.all()
    assert two_centres.other.group(Role.EDITOR) in foreigner.groups.all()
    assert "/parol/" not in mail.outbox[0].body


def test_superuser_cannot_be_drawn_into_a_centre(client, two_centres, chief):
    superuser = UserFactory(is_superuser=True)

    client.post(
        url("add"), fields(None, role_pk(two_centres.own, Role.AUTHOR), email=superuser.email)
    )

    assert not superuser.groups.exists()


def test_administrator_cannot_lose_his_own_role_or_account(client, two_centres, chief):
    response = client.post(
        url("edit", chief.pk), fields(chief, role_pk(two_centres.own, Role.EDITOR))
    )
    client.post(url("delete", chief.pk))

    chief.refresh_from_db()
    assert response.status_code == 200
    assert chief.is_active
    assert two_centres.own.group(Role.ADMINISTRATOR) in chief.groups.all()


def test_own_person_is_deleted(client, two_centres, chief):
    author = two_centres.own.person(Role.AUTHOR)

    client.post(url("delete", author.pk))

    assert not User.objects.filter(pk=author.pk).exists()


def test_letter_is_sent_again_to_own_people_only(client, two_centres, chief, foreigner):
    author = two_centres.own.person(Role.AUTHOR)

    client.post(reverse("users_invite", args=[author.pk]))
    denied = client.post(reverse("users_invite", args=[foreigner.pk]))

    assert [letter.to for letter in mail.outbox] == [[author.email]]
    assert denied.status_code == 404


def bulk(client, action, people, **data):
    query = "&".join(f"id={person.pk}" for person in people)
    return client.post(f"/admin/bulk/users/user/{action}/?{query}", data)


def test_bulk_role_goes_to_own_people_only(client, two_centres, chief, foreigner):
    author = two_centres.own.person(Role.AUTHOR)
    role = role_pk(two_centres.own, Role.EXPERT)

    bulk(client, "assign_role", [author, foreigner], role=role)

    people = two_centres.own.group(Role.EXPERT).user_set
    assert list(people.all()) == [author]


def test_bulk_role_of_another_centre_is_refused(client, two_centres, chief):
    author = two_centres.own.person(Role.AUTHOR)

    bulk(client, "assign_role", [author], role=role_pk(two_centres.other, Role.EDITOR))
    bulk(client, "assign_role", [author], role=two_centres.other.group(Role.EDITOR).pk)

    assert not two_centres.other.group(Role.EDITOR).user_set.exists()


@pytest.mark.parametrize("data", [{"mark_as_active": "False"}, {}])
def test_bulk_closing_and_deleting_spare_others(client, two_centres, chief, foreigner, both, data):
    author = two_centres.own.person(Role.AUTHOR)
    superuser = two_centres.own.person(Role.EDITOR, is_superuser=True)

    action = "set_active_state" if data else "delete"
    bulk(client, action, [author, foreigner, both, superuser, chief], **data)

    left = set(User.objects.filter(is_active=True))
    assert left == {foreigner, both, superuser, chief}


def test_bulk_all_means_all_own_people(client, two_centres, chief, foreigner):
    two_centres.own.person(Role.AUTHOR)

    client.post("/admin/bulk/users/user/delete/?id=all")

    assert set(User.objects.all()) == {foreigner, chief}


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR, Role.OBSERVER])
def test_others_do_not_see_people(client, two_centres, role):
    person = two_centres.own.person(role)
    author = two_centres.own.person(Role.AUTHOR)
    client.force_login(person)

    assert client.get(url("index")).status_code == 302
    assert client.get(url("add")).status_code == 302
    assert client.get(url("edit", author.pk)).status_code in (302, 404)
    assert bulk(client, "delete", [author]).status_code in (302, 404)
    assert User.objects.filter(pk=author.pk).exists()


def test_superuser_manages_everybody(client, two_centres, foreigner):
    client.force_login(UserFactory(is_superuser=True))

    page = client.get(url("index")).content.decode()
    client.post(url("edit", foreigner.pk), fields(foreigner, role_pk(two_centres.own, Role.EDITOR)))

    assert foreigner.last_name in page
    assert list(foreigner.groups.all()) == [two_centres.own.group(Role.EDITOR)]


def test_groups_are_for_superusers(client, two_centres, chief):
    assert client.get(reverse("wagtailusers_groups:index")).status_code == 302
    assert client.get(reverse("wagtailusers_groups:add")).status_code == 302
    group = two_centres.own.group(Role.AUTHOR)
    assert client.get(reverse("wagtailusers_groups:edit", args=[group.pk])).status_code == 302

    client.force_login(UserFactory(is_superuser=True))
    assert client.get(reverse("wagtailusers_groups:index")).status_code == 200


def test_list_filters_by_role(client, two_centres, chief):
    author = two_centres.own.person(Role.AUTHOR, last_name="Авторова")
    two_centres.own.person(Role.EXPERT, last_name="Экспертова")

    page = client.get(url("index"), {"role": Role.AUTHOR}).content.decode()

    assert author.last_name in page
    assert "Экспертова" not in page


def test_the_form_says_what_each_role_may_do(client, chief):
    shown = client.get(url("add")).content.decode()

    for role in Role:
        assert f"{role.label} – {role.does}" in shown
    assert "редактор-методист – пишет, проверяет и публикует" in shown


def test_ticks_of_the_list_are_read_in_russian(client, chief):
    shown = client.get(url("index")).content.decode()

    heard = {each.strip() for each in re.findall(r'class="w-sr-only">([^<]+)<', shown)}
    assert {"да", "нет"} <= heard
    assert not {"True", "False"} & heard
