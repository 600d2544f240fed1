"""An editor invites the representative of an organisation."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from organisations.models import OrganisationFolder, Representative
from tests.factories.users import UserFactory
from users.models import Role, User

pytestmark = pytest.mark.django_db
REGISTER = "wagtailsnippets_organisations_representative"


@pytest.fixture
def editor(client, two_centres):
    person = two_centres.own.person(Role.EDITOR)
    client.force_login(person)
    return person


def invite(client, organisation, **more):
    data = {
        "organisation": organisation.pk,
        "email": "Novaya@Example.test",
        "last_name": "Новая",
        "first_name": "Вера",
        "valid_from": timezone.localdate().isoformat(),
        "valid_until": "2030-05-31",
        **more,
    }
    return client.post(reverse(f"{REGISTER}:add"), data)


def test_a_new_person_gets_an_account_the_role_a_folder_and_a_letter(
    client, editor, organisation, two_centres
):
    answer = invite(client, organisation)

    assert answer.status_code == 302
    made = Representative.objects.get()
    assert (made.organisation, made.site) == (organisation, two_centres.own.site)
    assert made.user.email == "novaya@example.test"
    assert not made.user.has_usable_password()
    assert list(made.user.groups.all()) == [two_centres.own.group(Role.REPRESENTATIVE)]
    assert OrganisationFolder.objects.get().organisation == organisation
    (letter,) = mail.outbox
    assert "«Свой дом» по 31 мая 2030" in letter.body
    assert "/parol/novyy/" in letter.body


def test_an_account_that_exists_keeps_its_names(client, editor, organisation):
    known = UserFactory(email="novaya@example.test", last_name="Прежняя")

    invite(client, organisation)

    assert Representative.objects.get().user == known
    assert User.objects.get(pk=known.pk).last_name == "Прежняя"


@pytest.mark.parametrize(
    ("account", "words"),
    [
        ({"is_superuser": True}, "Этому человеку и так открыто всё."),
        ({"is_active": False}, "Эта учётная запись закрыта"),
    ],
)
def test_unfit_accounts_are_refused_at_the_field(client, editor, organisation, account, words):
    UserFactory(email="novaya@example.test", **account)

    assert words in invite(client, organisation).content.decode()
    assert not Representative.objects.exists()


def test_nobody_represents_an_organisation_twice(client, editor, organisation):
    invite(client, organisation)

    page = invite(client, organisation).content.decode()

    assert "Этот человек уже представляет организацию." in page


def test_an_unknown_person_needs_a_name(client, editor, organisation):
    page = invite(client, organisation, last_name="").content.decode()

    assert "Такой учётной записи ещё нет: заполните имя." in page


def test_days_in_order(client, editor, organisation):
    page = invite(client, organisation, valid_until="2020-01-01").content.decode()

    assert "Этот день раньше первого." in page


def test_to_an_organisation_of_another_centre_nobody_is_invited(client, editor, stranger):
    answer = invite(client, stranger)

    assert answer.status_code == 200
    assert not Representative.objects.exists()
    assert not User.objects.filter(email="novaya@example.test").exists()


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER, Role.EXPERT, Role.REPRESENTATIVE])
def test_others_invite_nobody(client, two_centres, organisation, role):
    client.force_login(two_centres.own.person(role))

    invite(client, organisation)

    assert not Representative.objects.exists()


def test_the_card_and_the_page_of_a_person_lead_there(client, organisation, two_centres):
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    colleague = two_centres.own.person(Role.REPRESENTATIVE)
    register = "wagtailsnippets_organisations_organisation"

    card = client.get(reverse(f"{register}:edit", args=[organisation.pk])).content.decode()
    page = client.get(reverse("wagtailusers_users:edit", args=[colleague.pk])).content.decode()

    assert f"{reverse(f'{REGISTER}:add')}?organisation={organisation.pk}" in card
    assert reverse(f"{REGISTER}:add") in page
