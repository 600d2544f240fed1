"""The status of a programme is derived, one by one and in a query alike."""

from datetime import timedelta

import pytest
from django.utils import timezone

from programmes.choices import Enrolment, Status
from programmes.models import ProgrammePage
from programmes.status import status_of
from tests.factories.programmes import make_programme
from users.models import Role

pytestmark = pytest.mark.django_db


def statuses():
    pages = ProgrammePage.objects.with_status()
    asked = {page.pk: page.status for page in pages}
    return asked, {page.pk: status_of(page).value for page in pages}


def test_the_states_of_the_state_dictionary(centre, catalogue, organisation):
    author = centre.person(Role.AUTHOR)
    draft = make_programme(catalogue, "Черновик", organisation, live=False)
    sent = make_programme(catalogue, "На проверке", organisation, live=False)
    returned = make_programme(catalogue, "Возвращена", organisation, live=False)
    published = make_programme(catalogue, "Опубликована", organisation)
    archived = make_programme(catalogue, "В архиве", organisation, is_archived=True)
    for page in (sent, returned):
        page.get_workflow().start(page, author)
    task = returned.current_workflow_task_state
    task.reject(user=centre.person(Role.EDITOR))

    asked, derived = statuses()

    assert asked == derived
    assert asked == {
        draft.pk: Status.DRAFT,
        sent.pk: Status.MODERATION,
        returned.pk: Status.AWAITS_EDIT,
        published.pk: Status.PUBLISHED,
        archived.pk: Status.ARCHIVE,
    }


def test_the_codes_are_those_of_the_state_dictionary():
    assert Status.values == [
        "initial",
        "moderating",
        "wait_for_editing",
        "published",
        "archive",
    ]


def test_admission_in_a_query_is_as_on_the_page(catalogue, organisation):
    today, day = timezone.localdate(), timedelta(1)
    cases = [
        {},
        {"orders_to": today - day},
        {"orders_to": today},
        {"orders_from": today + day},
        {"enrolment": Enrolment.CLOSED, "orders_from": today + day},
        {"enrolment": Enrolment.NEXT, "orders_to": today - day},
        {"enrolment": Enrolment.NEXT, "orders_from": today},
        {"enrolment": Enrolment.NEXT, "orders_from": today - day, "orders_to": today + day},
        {"enrolment": Enrolment.NEXT},
        {"session_starts": today + day, "session_ends": today + day},
        {"session_starts": today, "session_ends": today + day},
        {"session_starts": today, "session_ends": today + day, "orders_to": today},
        {"session_starts": today - day, "orders_to": today},
        {"session_starts": today - day, "session_ends": today - day, "orders_to": today},
    ]
    for number, fields in enumerate(cases):
        make_programme(catalogue, f"Программа {number}", organisation, **fields)

    found = list(ProgrammePage.objects.with_enrolment())

    assert [page.admits for page in found] == [page.enrolment_on().value for page in found]
    assert {page.admits for page in found} == set(Enrolment.values)


def test_a_draft_may_lack_what_publishing_asks(catalogue):
    page = catalogue.add_child(instance=ProgrammePage(title="Пустая", live=False))

    assert status_of(ProgrammePage.objects.get(pk=page.pk)) == Status.DRAFT
