"""From the organisation's change to the public and back with a remark."""

import pytest
from django.core import mail
from django.urls import reverse

from organisations.models import Organisation
from organisations.submission.status import Stage, status_of
from tests.factories.organisations import inn_of
from tests.factories.representatives import make_organisation, make_representative
from tests.organisations.submission.desk import decide, edit_address, state_of, submit
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation(two_centres):
    return make_organisation(two_centres.own, lead="Кружки по вечерам")


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, email="editor@example.test")


@pytest.fixture
def person(two_centres, organisation, editor):
    return make_representative(two_centres.own, organisation, email="dom@example.test")


@pytest.fixture
def desk(client, person):
    client.force_login(person)
    return client


def fresh(organisation):
    return Organisation.objects.get(pk=organisation.pk)


def letters():
    return {address: letter for letter in mail.outbox for address in letter.to}


def test_the_own_card_opens(desk, organisation):
    page = desk.get(edit_address(organisation))

    assert page.status_code == 200
    text = page.content.decode()
    assert "action-submit" in text
    assert "action-publish" not in text
    assert 'name="review_owner"' not in text
    assert 'name="partner_kind"' not in text


def test_a_change_waits_for_the_editor_and_the_public_sees_the_old(desk, organisation):
    answer = submit(desk, organisation, lead="Кружки с утра")

    assert answer.url == reverse("own_things")
    assert fresh(organisation).lead == "Кружки по вечерам"
    assert status_of(fresh(organisation)).stage == Stage.REVIEW
    letter = letters()["editor@example.test"]
    assert reverse("submission", args=[state_of(organisation).pk]) in letter.body


def test_what_waits_is_locked(desk, organisation):
    submit(desk, organisation, lead="Кружки с утра")
    submit(desk, organisation, lead="Подмена после отправки")

    latest = fresh(organisation).get_latest_revision_as_object()
    assert latest.lead == "Кружки с утра"


def test_the_editor_sees_field_by_field_and_accepts(desk, client, organisation, editor):
    submit(desk, organisation, lead="Кружки с утра", phone="+74822000000")
    client.force_login(editor)
    page = client.get(reverse("submission", args=[state_of(organisation).pk])).content.decode()
    mail.outbox.clear()

    answer = decide(client, organisation, "approve")

    assert answer.url == reverse("submissions")
    assert "с утра" in page
    assert "по вечерам" in page
    assert 'class="addition"' in page
    assert fresh(organisation).lead == "Кружки с утра"
    assert status_of(fresh(organisation)).stage == Stage.PUBLISHED
    assert letters()["dom@example.test"].subject.startswith("Опубликовано")


def test_the_editor_returns_with_a_remark(desk, client, organisation, editor, person):
    submit(desk, organisation, lead="Кружки с утра")
    client.force_login(editor)
    mail.outbox.clear()

    decide(client, organisation, "reject", "Укажите часы")

    status = status_of(fresh(organisation))
    assert (status.stage, status.remark) == (Stage.RETURNED, "Укажите часы")
    letter = letters()["dom@example.test"]
    assert "Замечание: Укажите часы" in letter.body
    assert f"/moi-materialy/organisations/organisation/{organisation.pk}/" in letter.body
    client.force_login(person)
    assert "Укажите часы" in client.get(reverse("own_things")).content.decode()


def test_a_return_without_a_remark_is_refused(desk, client, organisation, editor):
    submit(desk, organisation, lead="Кружки с утра")
    client.force_login(editor)

    answer = decide(client, organisation, "reject")

    assert "Напишите, что исправить" in answer.content.decode()
    assert status_of(fresh(organisation)).stage == Stage.REVIEW


def test_mended_and_submitted_again_it_is_compared_with_the_returned(
    desk, client, organisation, editor, person
):
    submit(desk, organisation, lead="Кружки с утра")
    client.force_login(editor)
    decide(client, organisation, "reject", "Укажите часы")
    client.force_login(person)
    submit(client, organisation, lead="Кружки с утра, с девяти")
    client.force_login(editor)

    address = reverse("submission", args=[state_of(organisation).pk])
    page = client.get(address, {"since": "remark"}).content.decode()

    assert "Что изменилось после возврата" in page
    assert "по вечерам" not in page


def test_a_decision_about_an_older_version_is_refused(desk, client, organisation, editor):
    older = organisation.latest_revision_id
    submit(desk, organisation, lead="Кружки с утра")
    client.force_login(editor)

    decide(client, organisation, "approve", revision=older)

    assert fresh(organisation).lead == "Кружки по вечерам"


def test_nobody_decides_twice(desk, client, organisation, editor):
    submit(desk, organisation, lead="Кружки с утра")
    client.force_login(editor)
    revision = state_of(organisation).current_task_state.revision_id
    decide(client, organisation, "reject", "Нет", revision)

    decide(client, organisation, "approve", "", revision)

    assert fresh(organisation).lead == "Кружки по вечерам"


def test_the_organisation_takes_its_submission_back(desk, organisation):
    submit(desk, organisation, lead="Кружки с утра")
    address = reverse("own_withdraw", args=["organisations", "organisation", organisation.pk])

    answer = desk.post(address)

    assert answer.url == reverse("own_things")
    assert status_of(fresh(organisation)).stage == Stage.CHANGED
    assert "action-submit" in desk.get(edit_address(organisation)).content.decode()


def test_what_was_decided_is_not_taken_back(desk, client, organisation, editor, person):
    submit(desk, organisation, lead="Кружки с утра")
    client.force_login(editor)
    decide(client, organisation, "approve")
    client.force_login(person)

    client.post(reverse("own_withdraw", args=["organisations", "organisation", organisation.pk]))

    assert state_of(organisation).status == "approved"


def test_what_may_not_go_public_is_not_accepted(desk, client, organisation, editor, two_centres):
    """Another organisation with the same papers has come meanwhile."""
    taken = inn_of(123456789)
    submit(desk, organisation, inn=taken)
    Organisation.objects.filter(pk=make_organisation(two_centres.own, "Соседи").pk).update(
        inn=taken, full_name=organisation.full_name
    )
    client.force_login(editor)

    decide(client, organisation, "approve")

    assert fresh(organisation).inn != taken
    assert status_of(fresh(organisation)).stage == Stage.REVIEW


def test_the_list_shows_the_oldest_first_with_numbers(desk, client, organisation, editor):
    submit(desk, organisation, lead="Кружки с утра")
    client.force_login(editor)

    page = client.get(reverse("submissions")).content.decode()

    assert organisation.short_name in page
    assert "на проверке (1)" in page


def test_the_first_page_of_the_desk_tells_of_it(desk, client, organisation, editor):
    submit(desk, organisation, lead="Кружки с утра")
    client.force_login(editor)

    page = client.get(reverse("wagtailadmin_home")).content.decode()

    assert reverse("submission", args=[state_of(organisation).pk]) in page


def test_the_numbers_of_the_filter_are_those_of_ones_own_centre(
    client, desk, organisation, editor, two_centres
):
    submit(desk, organisation, lead="Кружки с утра")
    theirs = make_organisation(two_centres.other, "Чужой дом")
    client.force_login(make_representative(two_centres.other, theirs))
    submit(client, theirs, lead="Тоже с утра")
    client.force_login(editor)

    page = client.get(reverse("submissions")).content.decode()

    assert "на проверке (1)" in page
