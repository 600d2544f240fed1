"""Who answers for a page or a record: people of its centre only."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.factories.home import make_standard
from tests.factories.registers import make_note
from tests.factories.users import UserFactory
from tests.isolation.walk import allow_all
from tests.registers.models import Note
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(two_centres):
    """One who works here, one who works there, one who has left, one without a role."""
    return {
        "own": two_centres.own.person(Role.AUTHOR),
        "foreign": two_centres.other.person(Role.EDITOR),
        "closed": two_centres.own.person(Role.AUTHOR, is_active=False),
        "nobody": UserFactory(),
    }


def form_of(client, name, *args):
    response = client.get(reverse(name, args=args))
    return response.context["form"]


def send(client, page, owner):
    data = {"title": page.title, "slug": page.slug, "body-count": 0, "review_owner": owner.pk}
    data |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0, "action-publish": "1"}
    return client.post(reverse("wagtailadmin_pages:edit", args=(page.pk,)), data)


@pytest.mark.parametrize("role", [Role.EDITOR, None])
def test_a_page_offers_the_people_of_its_centre(client, two_centres, people, role):
    page = make_standard(two_centres.own)
    editor = two_centres.own.person(role) if role else UserFactory(is_superuser=True)
    client.force_login(editor)

    offered = form_of(client, "wagtailadmin_pages:edit", page.pk).fields["review_owner"].queryset

    assert set(offered) == {people["own"]} | ({editor} if role else set())


def test_a_new_page_offers_them_too(client, two_centres, people):
    client.force_login(two_centres.own.person(Role.EDITOR))

    form = form_of(
        client, "wagtailadmin_pages:add", "home", "standardpage", two_centres.own.home.pk
    )

    assert people["own"] in form.fields["review_owner"].queryset
    assert people["foreign"] not in form.fields["review_owner"].queryset


@pytest.mark.parametrize("who", ["own", "foreign", "closed", "nobody"])
def test_another_person_is_refused_at_the_field(client, two_centres, people, who):
    page = make_standard(two_centres.own)
    client.force_login(two_centres.own.person(Role.EDITOR))

    response = send(client, page, people[who])

    page.refresh_from_db()
    assert (page.review_owner == people["own"]) == (who == "own")
    assert who == "own" or "review_owner" in response.context["form"].errors


@pytest.fixture
def registrar(client, two_centres):
    """Log in an editor who may do everything with the notes of his centre."""
    for centre in two_centres:
        allow_all(centre.group(Role.EDITOR), centre.site, Note)
    editor = two_centres.own.person(Role.EDITOR)
    client.force_login(editor)
    return editor


def test_a_record_offers_the_people_of_its_centre(client, two_centres, people, registrar):
    note = make_note(two_centres.own.site, "Щука")

    form = form_of(client, "wagtailsnippets_registers_note:edit", note.pk)

    assert set(form.fields["review_owner"].queryset) == {people["own"], registrar}


def test_a_new_record_of_two_centres_checks_the_person_against_the_one_chosen(
    client, two_centres, people, registrar
):
    registrar.groups.add(two_centres.other.group(Role.EDITOR))
    data = {"name": "Щука", "slug": "", "review_owner": people["foreign"].pk}

    for centre in two_centres:
        client.post(reverse("wagtailsnippets_registers_note:add"), {**data, "site": centre.site.pk})

    assert Note.objects.get().site == two_centres.other.site


def test_a_record_refuses_a_stranger_past_the_form(two_centres, people):
    note = make_note(two_centres.own.site, "Щука")
    note.review_owner = people["foreign"]

    with pytest.raises(ValidationError) as caught:
        note.clean()

    assert caught.value.message_dict == {"review_owner": ["Этот человек не работает в центре."]}
